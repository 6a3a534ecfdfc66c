import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { findPerson, putPerson } from './people.store.ts';
import { personName, personRecord } from './person.ts';

export const renamePerson = operation({
  summary: 'Change the name that others see of you',
  effect: 'write',
  http: { method: 'PATCH', path: '/people/me' },
  may: people,
  input: z.object({ name: personName }),
  output: personRecord,
  async run({ db, network, actor, note }, { name }) {
    const { record } = await findPerson(db, network, actor.id, true);
    const person = { ...record, name };
    await putPerson(db, network, person);
    await note({ log: network, event: 'person.renamed', record: person });
    return person;
  },
});
