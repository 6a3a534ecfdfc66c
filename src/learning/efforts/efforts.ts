/** What groups have set out to do and others might be at as well: experiments, open questions, actions after incidents. */
import { type SqlBool, sql } from 'kysely';
import type { Db } from '#db/tables.ts';
import { divergences, groupsOf } from '#deciding/divergence/sessions.store.ts';
import { experiments } from '#deciding/experiments/experiments.store.ts';
import type { Id } from '#kernel/id.ts';
import { alikePairs } from '#text/alike-pairs.ts';
import { incidents } from '../incidents/incidents.store.ts';
import type { EffortKind } from './kinds.ts';

export interface Effort {
  readonly kind: EffortKind;
  /** The experiment, the session, or the review that the action belongs to. */
  readonly id: Id<'experiment' | 'divergence' | 'incident'>;
  /** Which action of its review. */
  readonly key: string | null;
  readonly title: string;
  readonly group: Id<'group'>;
  /** All groups that are in it. */
  readonly groups: readonly Id<'group'>[];
  /** The principle that an experiment tests. */
  readonly principle: Id<'principle'> | null;
  readonly concluded: boolean;
  /** What is compared: nothing that anybody has sealed. */
  readonly text: string;
}

export interface EffortPair {
  readonly one: Effort;
  readonly other: Effort;
}

type Network = Id<'network'>;

/** The newest of each kind: 1,000 texts of 1,000 characters are compared in half a second, in which nobody else is answered. */
const most = { experiments: 300, sessions: 200, actions: 200 } as const;
const compared = 1_000;
const titleLength = 200;
const mostPairs = 200;

const newest = sql`id desc`;

async function tried(db: Db, network: Network): Promise<Effort[]> {
  const found = await experiments.list(db, network, { order: newest, limit: most.experiments });
  return found.map(({ id, title, hypothesis, principle, group, result }) => ({
    kind: 'experiment',
    id,
    key: null,
    title,
    group,
    groups: [group],
    principle,
    concluded: result !== null,
    text: `${title}\n${hypothesis}`,
  }));
}

async function explored(db: Db, network: Network): Promise<Effort[]> {
  const where = sql<SqlBool>`open`;
  const found = await divergences.list(db, network, { where, order: newest, limit: most.sessions });
  return found.map((session) => ({
    kind: 'divergence',
    id: session.id,
    key: null,
    title: session.question,
    group: session.group,
    groups: groupsOf(session),
    principle: null,
    concluded: false,
    text: session.question,
  }));
}

async function done(db: Db, network: Network): Promise<Effort[]> {
  const where = sql<SqlBool>`jsonb_path_exists(record, '$.actions[*] ? (@.doneOn == null)')`;
  const found = await incidents.list(db, network, { where, order: newest, limit: most.actions });
  const open = found.flatMap(({ id, group, actions }) =>
    actions
      .filter(({ doneOn }) => doneOn === null)
      .map(({ key, text }): Effort => {
        const title = text.length > titleLength ? `${text.slice(0, titleLength)}…` : text;
        return { kind: 'action', id, key, title, group, groups: [group], principle: null, concluded: false, text };
      }),
  );
  return open.slice(0, most.actions);
}

/** Pairs of efforts in which no group is in both, the likest first. */
export async function alikeEfforts(db: Db, network: Network): Promise<EffortPair[]> {
  const all = [...(await tried(db, network)), ...(await explored(db, network)), ...(await done(db, network))];
  return alikePairs(all.map(({ text }) => text.slice(0, compared)))
    .map(({ one, other }) => ({ one: all[one]!, other: all[other]! }))
    .filter(({ one, other }) => !one.groups.some((group) => other.groups.includes(group)))
    .slice(0, mostPairs);
}
