import { sql } from 'kysely';
import { z } from 'zod';
import { allGroupNames } from '#common-ground/groups/groups.store.ts';
import { namesOf } from '#common-ground/people/people.store.ts';
import { groupName } from '#deciding/decisions/decision-row.ts';
import { pointedAt } from '#deciding/decisions/linked.store.ts';
import { linkedDecision } from '#deciding/decisions/linked.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { line } from '#kernel/words.ts';
import { likest } from './likeness.ts';
import { independentGroups, type Process, processRecord } from './process.ts';
import { processes } from './processes.store.ts';

/** Records say "nobody has joined it" with null. */
const standing = sql<boolean>`record->>'joinedInto' is null`;

export const listProcesses = operation({
  summary: 'List the ways of working that groups report as failing',
  effect: 'read',
  http: { method: 'GET', path: '/processes' },
  columns: ['id', 'title', 'raisedOn'],
  may: people,
  input: z.object({
    state: z.enum(['open', 'raised']).optional().describe('Only those that are open, or raised to the values layer'),
  }),
  output: z.object({
    processes: z.array(
      processRecord.extend({ independent: z.int().describe('How many groups have reported it independently') }),
    ),
    names: z.record(z.string(), z.string()).describe('The people that they name, by id'),
    groups: z.record(z.string(), groupName).describe('The groups that they name, by id'),
    decisions: z.record(z.string(), linkedDecision.nullable()).describe('The decisions that show it, by id'),
  }),
  async run({ db, network }, { state }) {
    const raised = state && sql<boolean>`${standing} and (raised_on is not null) = ${state === 'raised'}`;
    const found = await processes.list(db, network, { where: raised ?? standing, order: sql`id desc` });
    const reports = found.flatMap((process) => process.reports);
    const groups = (await allGroupNames(db, network)).filter(({ id }) => reports.some(({ group }) => group === id));
    return {
      processes: found.map((process) => ({ ...process, independent: independentGroups(process.reports) })),
      names: await namesOf(
        db,
        network,
        reports.map(({ by }) => by),
      ),
      groups: Object.fromEntries(groups.map((group) => [group.id, group])),
      decisions: await pointedAt(db, network, [...new Set(reports.flatMap(({ evidence }) => evidence))]),
    };
  },
});

const wordsOf = ({ title, reports }: Process) => [title, ...reports.map(({ text }) => text)].join('\n');

export const suggestProcesses = operation({
  summary: 'Find what others have reported in words like these; whether it is the same is for you to say',
  effect: 'read',
  http: { method: 'GET', path: '/processes/suggestions' },
  positional: ['text'],
  columns: ['id', 'title'],
  may: people,
  input: z.object({ text: line(5000).describe('What fails, in your words') }),
  output: z.object({ suggestions: z.array(z.object({ id: processRecord.shape.id, title: z.string() })) }),
  async run({ db, network }, { text }) {
    const known = await processes.list(db, network, { where: standing });
    const places = likest(text, known.map(wordsOf), 5);
    return { suggestions: places.map((place) => known[place]!).map(({ id, title }) => ({ id, title })) };
  },
});
