/** Stewards tend what all groups share. The last one cannot leave without naming another. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { stewards } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { findPerson, otherStewards, putPerson } from './people.store.ts';
import { personRecord } from './person.ts';

export const appointSteward = operation({
  summary: 'Make somebody a steward of the network, or end their stewardship',
  effect: 'write',
  http: { method: 'POST', path: '/stewards' },
  may: stewards,
  input: z.object({
    person: idSchema('person').describe('Whom'),
    steward: z.boolean().default(true).describe('False ends the stewardship'),
  }),
  output: personRecord,
  async run({ db, network, note }, input) {
    const others = await otherStewards(db, network, input.person);
    const { record } = await findPerson(db, network, input.person, true);
    if (record.erasedAt) throw new Problem('invalid', 'This person has left the network.');
    if (!input.steward && others.length === 0)
      throw new Problem('invalid', 'This is the last steward. Name another one first.');
    const person = { ...record, steward: input.steward };
    await putPerson(db, network, person);
    await note({ log: network, event: input.steward ? 'steward.appointed' : 'steward.ended', record: person });
    return person;
  },
});
