/** How have others applied this? One click from a draft, and from the principle's own page. */
import { z } from 'zod';
import { principles } from '#common-ground/principles/principles.store.ts';
import { dateOf } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { application } from './application.ts';
import { applicationsOf } from './applications.store.ts';

export const listApplications = operation({
  summary: 'Show how groups have applied a principle, with context and result, the newest first',
  effect: 'read',
  http: { method: 'GET', path: '/principles/{principle}/applications' },
  positional: ['principle'],
  columns: ['decision', 'stance', 'version', 'why'],
  may: people,
  input: z.object({
    principle: idSchema('principle'),
    limit: z.int().min(1).max(200).default(50).describe('How many at most'),
  }),
  output: z.object({ applications: z.array(application) }),
  async run({ db, network, now }, { principle, limit }) {
    await principles.find(db, network, principle);
    return { applications: await applicationsOf(db, network, principle, dateOf(now), limit) };
  },
});
