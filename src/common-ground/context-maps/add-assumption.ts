import { operation, type PersonContext } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { assumptionContent, assumptionRecord, wholeDay } from './assumption.ts';
import { assumptions, groundsBelow, holdChains } from './assumptions.store.ts';
import { checkDay, groupOf, itsMembers, ownGroup, requireOwner, requireRoom } from './own-map.ts';

/** What it rests on is there, is named once, and does not rest on it in turn. */
export async function checkGrounds(context: PersonContext, restsOn: readonly string[], own?: string): Promise<void> {
  if (restsOn.length === 0) return;
  const { db, network } = context;
  if (own) await holdChains(db, network);
  if (new Set(restsOn).size < restsOn.length)
    throw new Problem('invalid', 'It rests on the same assumption twice. Name each once.');
  const found = await assumptions.findMany(db, network, restsOn);
  const missing = restsOn.find((id) => !found.some((it) => it.id === id));
  if (missing) throw new Problem('invalid', `There is no assumption ${missing} to rest on.`);
  if (!own) return;
  const below = [...restsOn, ...(await groundsBelow(db, network, restsOn)).map(({ id }) => id)];
  if (below.includes(own))
    throw new Problem('invalid', 'This would rest on itself in the end: one of these rests on it already.');
}

export const addAssumption = operation({
  summary: 'Put something that your group takes for true on its context map',
  effect: 'write',
  http: { method: 'POST', path: '/assumptions' },
  positional: ['group', 'title'],
  may: itsMembers,
  input: assumptionContent.extend({
    group: ownGroup,
    checkedOn: wholeDay.optional().describe('The day on which you last looked whether it holds; today if left out'),
  }),
  output: assumptionRecord,
  async run(context, { group: reference, checkedOn, ...content }) {
    const group = await groupOf(context, { group: reference });
    await requireRoom(context, group);
    await requireOwner(context, group, content.owner);
    await checkGrounds(context, content.restsOn);
    const day = checkDay(context, checkedOn);
    const empty = { fall: null, clashes: [], replacedBy: null, retiredAt: null };
    return assumptions.add(context, 'assumption.added', { ...content, ...empty, group, checkedOn: day });
  },
});
