/** One group's failure warns another before it repeats it: shown to whoever is writing, with the passage, and nothing is claimed. */
import { z } from 'zod';
import { allGroupNames } from '#common-ground/groups/groups.store.ts';
import { limits } from '#deciding/decisions/decision.ts';
import { groupName } from '#deciding/decisions/decision-row.ts';
import { findDecisions } from '#deciding/decisions/decisions.store.ts';
import { pointedAt } from '#deciding/decisions/linked.store.ts';
import { experiments } from '#deciding/experiments/experiments.store.ts';
import { type Id, idSchema } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { calendarDate, line, text } from '#kernel/words.ts';
import { plainText } from '#text/plain-text.ts';
import type { Precedent } from '#text/precedent-index.ts';
import { nearestFailures } from './failures.ts';
import { dayOf } from './incident.ts';
import { incidents } from './incidents.store.ts';

const shownLength = 300;

/** Below this, or far below the nearest, what is found shares a word with the draft and no more. */
const leastScore = 0.15;
const leastOfNearest = 0.7;

const failure = z.object({
  kind: z.enum(['experiment', 'decision', 'incident']),
  id: z.union([idSchema('experiment'), idSchema('decision'), idSchema('incident')]),
  ref: z.string().nullable().describe('The reference, where it is a decision'),
  principle: idSchema('principle').nullable().describe('The principle that was tried, where it is an experiment'),
  title: z.string(),
  group: groupName,
  on: calendarDate.nullable(),
  passage: z.string().describe('The passage that matches best'),
  became: z.string().describe('What came of it'),
  score: z.number().describe('How near it is, from 0 to 1: a likeness of texts and no more'),
});
type Shown = Omit<z.input<typeof failure>, 'group' | 'passage' | 'score'> & { group: Id<'group'> };

async function failuresById({ db, network }: PersonContext, ids: readonly string[]): Promise<Map<string, Shown>> {
  const decided = ids.filter((id): id is Id<'decision'> => id.startsWith('dec_'));
  const references = await pointedAt(db, network, decided);
  const decisions = decided.length > 0 ? await findDecisions(db, network, decided) : [];
  const told: Shown[] = [
    ...decisions.map(({ id, title, group, result }) => ({
      kind: 'decision' as const,
      id,
      ref: references[id]?.ref ?? null,
      principle: null,
      title,
      group,
      on: result?.on ?? null,
      became: plainText(result?.text ?? '', shownLength),
    })),
    ...(await experiments.findMany(db, network, ids)).map(({ id, title, group, principle, result }) => ({
      kind: 'experiment' as const,
      id,
      ref: null,
      principle,
      title,
      group,
      on: result?.on ?? null,
      became: plainText(result?.text ?? '', shownLength),
    })),
    ...(await incidents.findMany(db, network, ids)).map((incident) => ({
      kind: 'incident' as const,
      id: incident.id,
      ref: null,
      principle: null,
      title: incident.title,
      group: incident.group,
      on: dayOf(incident),
      became: plainText(
        incident.closed?.learned || incident.factors.map(({ title }) => title).join(' · '),
        shownLength,
      ),
    })),
  ];
  return new Map(told.map((it) => [it.id, it]));
}

export const findFailures = operation({
  summary: 'Find what did not work out elsewhere and is like a draft: experiments, decisions, reviewed incidents',
  effect: 'read',
  http: { method: 'POST', path: '/failures' },
  positional: ['title'],
  columns: ['score', 'kind', 'title', 'became'],
  may: people,
  input: z.object({
    title: line(limits.title).default('').describe('The title of the draft so far'),
    text: text(limits.text).default('').describe('The rest of the draft so far'),
    exclude: idSchema('decision').optional().describe('The decision that is being edited'),
    limit: z.int().min(1).max(10).default(3).describe('How many at most'),
  }),
  output: z.object({ failures: z.array(failure) }),
  async run(context, { title, text: words, exclude, limit }) {
    const { db, network } = context;
    const sought = { title, text: words, exclude: exclude ? [exclude] : [], limit };
    const found = await nearestFailures(db, network, sought);
    const least = Math.max(leastScore, leastOfNearest * (found[0]?.score ?? 0));
    const near = found.filter(({ score }) => score >= least);
    if (near.length === 0) return { failures: [] };
    const shown = await failuresById(
      context,
      near.map(({ id }) => id),
    );
    const groups = await allGroupNames(db, network);
    return { failures: near.flatMap((one) => told(one, shown.get(one.id), groups)) };
  },
});

function told(
  { score, passage }: Precedent,
  shown: Shown | undefined,
  groups: Awaited<ReturnType<typeof allGroupNames>>,
) {
  const group = groups.find(({ id }) => id === shown?.group);
  return shown && group ? [{ ...shown, group, score, passage: plainText(passage.text, shownLength) }] : [];
}
