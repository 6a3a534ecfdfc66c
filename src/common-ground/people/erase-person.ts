/** Takes a person's data away and leaves every chain valid: the trail knows them by id alone. */
import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { erasePayloads } from '#kernel/trail.ts';
import { deleteAccount } from './accounts.store.ts';
import { findPerson, otherStewards, putPerson } from './people.store.ts';
import { erasedName, personRecord } from './person.ts';
import { deleteTokens } from './tokens.store.ts';

export const erasePerson = operation({
  summary: 'Leave the network and have your name, address and sign-in erased',
  effect: 'write',
  http: { method: 'DELETE', path: '/people/me' },
  may: people,
  input: z.object({ confirm: z.literal('erase').describe('Write: erase') }),
  output: personRecord,
  async run({ db, network, actor, now, note }) {
    const stewards = await otherStewards(db, network, actor.id);
    const { record, account } = await findPerson(db, network, actor.id, true);
    if (record.steward && stewards.length === 0)
      throw new Problem('invalid', 'You are the last steward. Name another one first.');
    if (actor.memberships.size > 0)
      throw new Problem('invalid', 'Leave your groups first, so that each of them knows who is still there.');
    const person = { ...record, name: erasedName, steward: false, erasedAt: now };
    await putPerson(db, network, person);
    await deleteTokens(db, network, actor.id);
    if (account) await deleteAccount(db, account);
    await erasePayloads(db, network, actor.id);
    await note({ log: network, event: 'person.erased', record: person });
    return person;
  },
});
