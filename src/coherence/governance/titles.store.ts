/** What the things that people refer to by id are called. */
import { sql } from 'kysely';
import { principles } from '#common-ground/principles/principles.store.ts';
import { questions } from '#common-ground/questions/questions.store.ts';
import { values } from '#common-ground/values/values.store.ts';
import type { Db } from '#db/tables.ts';
import { pointedAt } from '#deciding/decisions/linked.store.ts';
import type { Id } from '#kernel/id.ts';
import type { Conflict } from '../conflicts/conflict.ts';
import { findEvidence } from './evidence.store.ts';
import { meetings } from './meetings.store.ts';

type Network = Id<'network'>;

const shorten = (text: string) => {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length > 160 ? `${line.slice(0, 159).trimEnd()}…` : line;
};

/** In which field the records of a kind say in a line what they are about. */
const said = ['title', 'question', 'hypothesis', 'text', 'why'];

const titleIn = (record: Record<string, unknown>): string => {
  const field = said.find((name) => typeof record[name] === 'string' && record[name] !== '');
  return field ? shorten(record[field] as string) : '';
};

/** A conflict is called by its shared question; where it has none, by the two decisions. */
export async function conflictTitles(
  db: Db,
  network: Network,
  some: readonly Conflict[],
): Promise<Map<string, string>> {
  const asked = await questions.findMany(
    db,
    network,
    some.flatMap(({ question }) => question ?? []),
  );
  const decisions = await pointedAt(
    db,
    network,
    some.flatMap(({ sides }) => sides.map(({ decision }) => decision)),
  );
  return new Map(
    some.map(({ id, question, sides }) => {
      const both = sides.map(({ decision }) => decisions[decision]?.title ?? '').filter(Boolean);
      return [id, asked.find((it) => it.id === question)?.title ?? shorten(both.join(' · '))];
    }),
  );
}

/** What each id is called; what is not of the network is left out. */
export async function titlesOf(db: Db, network: Network, ids: readonly string[]): Promise<Record<string, string>> {
  const titles = new Map<string, string>();
  const found = await findEvidence(db, network, ids);
  for (const [id, { record }] of found) titles.set(id, titleIn(record));
  const some = [...found.values()].filter(({ id }) => id.startsWith('cfl_')).map(({ record }) => record as never);
  for (const [id, title] of await conflictTitles(db, network, some)) titles.set(id, title);
  for (const shelf of [principles, values, meetings])
    for (const { id, title } of await shelf.findMany(db, network, ids)) titles.set(id, title);
  const decisions = ids.filter((id) => id.startsWith('dec_'));
  for (const [id, it] of Object.entries(await pointedAt(db, network, decisions)))
    if (it) titles.set(id, `#${it.ref} ${it.title}`);
  return Object.fromEntries(titles);
}

/** What has no page of its own is shown on another one: an experiment with its principle, a cost note with its decision. */
export async function placesOf(db: Db, network: Network, ids: readonly string[]): Promise<Record<string, string>> {
  const homeless = ids.filter((id) => /^(exp|cst)_/.test(id));
  const found = [...(await findEvidence(db, network, homeless)).values()];
  return Object.fromEntries(
    found.map(({ id, record }) => [id, String((id.startsWith('exp_') ? record.principle : record.decision) ?? '')]),
  );
}

/** The group or groups behind each piece of evidence, by its id. */
export async function groupsBehind(db: Db, network: Network, ids: readonly string[]): Promise<Map<string, string[]>> {
  const behind = new Map<string, string[]>();
  for (const [id, { record }] of await findEvidence(db, network, ids)) {
    const { group, sides, reports } = record as {
      group?: string;
      sides?: { group: string }[];
      reports?: { group: string }[];
    };
    const several = [...(sides ?? []), ...(reports ?? [])].map((it) => it.group);
    behind.set(id, [...new Set(group ? [group] : several)]);
  }
  return behind;
}

export const evidenceIncludes = (id: string) => sql<boolean>`record->'evidence' @> ${JSON.stringify([id])}::jsonb`;
