import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { allPeople } from './people.store.ts';
import { personRecord } from './person.ts';

export const listPeople = operation({
  summary: 'List the people of the network',
  effect: 'read',
  http: { method: 'GET', path: '/people' },
  columns: ['id', 'name', 'steward'],
  may: people,
  input: z.object({}),
  output: z.object({ people: z.array(personRecord) }),
  async run({ db, network }) {
    return { people: (await allPeople(db, network)).filter((person) => !person.erasedAt) };
  },
});
