/** Where a factor has been met before, in any group: by its words, whatever their order and form. */
import { type SqlBool, sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import type { CalendarDate } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import { alikeness, type Stems, sameFrom, stemsOf } from '#text/same-words.ts';

export interface Occurrence {
  readonly incident: Id<'incident'>;
  readonly group: Id<'group'>;
  /** What the review is called. */
  readonly title: string;
  readonly day: CalendarDate;
  readonly factor: string;
  readonly stems: Stems;
}

interface Row {
  id: Id<'incident'>;
  group_id: Id<'group'>;
  happened_on: CalendarDate;
  title: string;
  factors: readonly string[] | null;
}

/** Every factor of every review, or of those from a day on, the oldest first. */
export async function occurrences(db: Db, network: Id<'network'>, from?: CalendarDate): Promise<Occurrence[]> {
  const since = from ? sql<SqlBool>`happened_on >= ${from}` : sql<SqlBool>`true`;
  const { rows } = await sql<Row>`
    select id, group_id, happened_on, record->>'title' as title,
      jsonb_path_query_array(record, '$.factors[*].title') as factors
    from incidents where network_id = ${network} and ${since} order by happened_on, id`.execute(db);
  return rows.flatMap(({ id: incident, group_id: group, happened_on: day, title, factors }) =>
    (factors ?? []).map((factor) => ({ incident, group, title, day, factor, stems: stemsOf(factor) })),
  );
}

/** The same factor: the same words, or three of five of them. */
export const sameFactor = (one: Pick<Occurrence, 'factor' | 'stems'>, other: Pick<Occurrence, 'factor' | 'stems'>) =>
  one.factor.toLowerCase() === other.factor.toLowerCase() || alikeness(one.stems, other.stems) >= sameFrom;

/** Of three fifths that two names have in common so many stems cannot be missed; the rarest, because few names have them. */
function tellingStems({ stems }: Occurrence, often: ReadonlyMap<string, number>): string[] {
  const enough = stems.size - Math.ceil(sameFrom * stems.size) + 1;
  return [...stems].sort((one, other) => often.get(one)! - often.get(other)!).slice(0, enough);
}

/** Occurrences that are one factor, each under the words that it was met with last. */
export function grouped(all: readonly Occurrence[]): Occurrence[][] {
  const often = new Map<string, number>();
  for (const stem of all.flatMap(({ stems }) => [...stems])) often.set(stem, (often.get(stem) ?? 0) + 1);
  const groups: Occurrence[][] = [];
  const byWords = new Map<string, number>();
  const byStem = new Map<string, Set<number>>();
  for (const one of all) {
    const words = one.factor.toLowerCase();
    const near = new Set(tellingStems(one, often).flatMap((stem) => [...(byStem.get(stem) ?? [])]));
    const like = () =>
      [...near].sort((a, b) => a - b).find((at) => groups[at]!.some((other) => sameFactor(one, other)));
    const at = byWords.get(words) ?? like() ?? groups.push([]) - 1;
    groups[at]!.push(one);
    byWords.set(words, at);
    for (const stem of one.stems) byStem.set(stem, (byStem.get(stem) ?? new Set()).add(at));
  }
  return groups;
}
