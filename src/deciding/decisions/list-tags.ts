import { sql } from 'kysely';
import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import './decisions.table.ts';

export const listTags = operation({
  summary: 'List the tags in use, the most used first',
  effect: 'read',
  http: { method: 'GET', path: '/tags' },
  may: people,
  input: z.object({}),
  output: z.object({ tags: z.array(z.object({ tag: z.string(), count: z.int() })) }),
  async run({ db, network }) {
    const { rows } = await sql<{ tag: string; count: number }>`
      select tag, count(*)::int as count from decisions, unnest(tags) as tag
      where network_id = ${network} and not retracted
      group by tag order by count desc, tag limit 500`.execute(db);
    return { tags: rows };
  },
});
