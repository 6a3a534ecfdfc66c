/** A shared vocabulary grows by itself: whoever names a factor sees how others have called the same, and when they met it. */
import { z } from 'zod';
import { allGroupNames } from '#common-ground/groups/groups.store.ts';
import { groupName } from '#deciding/decisions/decision-row.ts';
import { dateOf, daysBetween } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { calendarDate, line } from '#kernel/words.ts';
import { alikeness, type Stems, sameFrom, stemsOf } from '#text/same-words.ts';
import { grouped, type Occurrence, occurrences } from './factors.store.ts';
import { daysToRecur } from './kinds.ts';

const known = z.object({
  title: z.string().describe('What it was called last'),
  incidents: z.int().describe('In how many incidents it was met'),
  groups: z.array(groupName).describe('In which groups'),
  last: z.object({ incident: idSchema('incident'), title: z.string(), group: groupName, day: calendarDate }),
  daysAgo: z.int().describe('Days since it was met last'),
  same: z.boolean().describe('It has the same words, or most of them'),
  recent: z.boolean().describe(`It was met within the last ${daysToRecur} days`),
});

/** It shares a word in five, or begins with the same letters. */
const isLike = ({ factor, stems }: Occurrence, wanted: Stems, begun: string) =>
  alikeness(stems, wanted) >= 0.2 || factor.toLowerCase().startsWith(begun);

export const suggestFactors = operation({
  summary: 'List the factors that contributed to incidents, those of most incidents first, or those like some words',
  effect: 'read',
  http: { method: 'GET', path: '/incident-factors' },
  positional: ['like'],
  columns: ['title', 'incidents', 'daysAgo'],
  may: people,
  input: z.object({
    like: line(120).default('').describe('What you would call it'),
    except: idSchema('incident').optional().describe('The review that is being written'),
    limit: z.int().min(1).max(100).default(20).describe('How many at most'),
  }),
  output: z.object({ factors: z.array(known) }),
  async run({ db, network, now }, { like, except, limit }) {
    const all = (await occurrences(db, network)).filter(({ incident }) => incident !== except);
    const groups = await allGroupNames(db, network);
    const wanted = stemsOf(like);
    const begun = like.toLowerCase();
    const found = all.filter((it) => begun === '' || isLike(it, wanted, begun));
    const near = grouped(found).map((same) => {
      const last = same.at(-1)!;
      const score = Math.max(...same.map((it) => alikeness(it.stems, wanted)));
      const seen = new Set(same.map(({ group }) => group));
      const daysAgo = daysBetween(last.day, dateOf(now));
      return {
        score,
        title: last.factor,
        incidents: new Set(same.map(({ incident }) => incident)).size,
        groups: groups.filter(({ id }) => seen.has(id)),
        last: {
          incident: last.incident,
          title: last.title,
          group: groups.find(({ id }) => id === last.group)!,
          day: last.day,
        },
        daysAgo,
        same: score >= sameFrom,
        recent: daysAgo <= daysToRecur,
      };
    });
    near.sort((a, b) => b.score - a.score || b.incidents - a.incidents || a.daysAgo - b.daysAgo);
    return { factors: near.slice(0, limit).map(({ score: _, ...factor }) => factor) };
  },
});
