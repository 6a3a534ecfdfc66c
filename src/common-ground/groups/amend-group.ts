import { changesOf, sent } from '#kernel/changes.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { groupContent, groupRecord, groupReference } from './group.ts';
import { findGroup, findGroupName, putGroup } from './groups.store.ts';

export const amendGroup = operation({
  summary: 'Change what your group says of itself',
  effect: 'write',
  http: { method: 'PATCH', path: '/groups/{group}' },
  positional: ['group'],
  may: membersOf(
    async ({ db, network }, input: { group: string }) => (await findGroupName(db, network, input.group)).id,
  ),
  input: changesOf(groupContent).extend({ group: groupReference }),
  output: groupRecord,
  async run({ db, network, note }, { group: reference, ...changes }) {
    const group = { ...(await findGroup(db, network, reference, true)), ...sent(changes) };
    await putGroup(db, network, group);
    await note({ log: group.id, event: 'group.amended', record: group });
    return group;
  },
});
