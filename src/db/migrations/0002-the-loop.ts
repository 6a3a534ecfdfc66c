import { type Kysely, sql } from 'kysely';
import { kept } from './kept.ts';

/** Values, principles and everything through which decisions change them. */
const statements = [
  kept('shared_values', 'status text not null'),
  kept('values_sessions', 'status text not null'),
  `create table values_session_answers (
    network_id text not null,
    session_id text not null,
    person_id text not null,
    answers jsonb not null,
    saved_at timestamptz not null,
    primary key (network_id, session_id, person_id)
  )`,
  kept('principles', 'value_id text not null', 'status text not null'),
  kept('questions', 'title text not null'),
  kept('zone_maps', 'version integer not null'),
  kept('zone_disagreements', 'group_id text not null', 'decision_id text', 'map_version integer not null'),
  kept('experiments', 'group_id text not null', 'principle_id text not null', 'open boolean not null'),
  'create index experiments_by_principle on experiments (network_id, principle_id)',
  'create index experiments_by_group on experiments (network_id, group_id)',
  kept(
    'conflicts',
    'pair text not null',
    'question_id text',
    'groups text[] not null',
    'decisions text[] not null',
    'found_on date not null',
    'due_on date',
    'settled_on date',
  ),
  'create unique index conflicts_by_pair on conflicts (network_id, pair)',
  'create index conflicts_by_groups on conflicts using gin (groups)',
  'create index conflicts_by_decisions on conflicts using gin (decisions)',
  'create index conflicts_open on conflicts (network_id, due_on) where settled_on is null',
  kept('costs', 'decision_id text not null', 'group_id text not null'),
  'create index costs_by_decision on costs (network_id, decision_id)',
  kept(
    'escalations',
    'group_id text not null',
    'decision_id text',
    'owner text',
    'due_on date not null',
    'open boolean not null',
  ),
  'create index escalations_by_group on escalations (network_id, group_id)',
  kept('stalls', 'decision_id text not null', 'group_id text not null'),
  'create index stalls_by_decision on stalls (network_id, decision_id)',
  kept(
    'consents',
    'decision_id text not null',
    'asked_group text not null',
    'open boolean not null',
    'by_on date not null',
  ),
  'create index consents_by_decision on consents (network_id, decision_id)',
  'create index consents_by_group on consents (network_id, asked_group)',
  kept('processes', 'raised_on date'),
  kept(
    'interventions',
    'group_id text not null',
    'decision_id text',
    'opened_on date not null',
    'ends_on date not null',
  ),
  'create index interventions_by_group on interventions (network_id, group_id)',
  kept('crises', 'opened_on date not null', 'ends_on date not null'),
  kept('backings', 'decision_id text not null', 'principle_id text not null'),
  'create index backings_by_decision on backings (network_id, decision_id)',
  kept('circles'),
  kept('proposals', 'status text not null', 'closes_on date not null'),
  kept('meetings', 'held_on date not null'),
  // What cites, answers and waits is counted from indexes alone: a whole record is dear to read, and there are many.
  `create index decisions_kept on decisions (network_id, id)
    include (group_id, sorted_on, recorded_at, in_force_from, in_force_until, status) where not retracted`,
  `create index decisions_proposed on decisions (network_id, recorded_at, id)
    where status = 'proposed' and not retracted`,
  `create index decision_references_answers on decision_references (network_id, from_id, to_key, kind)
    where kind like 'answers:%'`,
  `create index steps_proposing on steps (network_id, at, subject_id)
    where payload->'record'->>'status' = 'proposed'`,
];

export const theLoop = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
