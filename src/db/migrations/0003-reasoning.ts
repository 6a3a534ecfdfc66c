import { type Kysely, sql } from 'kysely';
import { kept } from './kept.ts';

/** What protects reasoning: context maps, divergence, opinions, reviews, retrospectives and probes. */
const statements = [
  // One key for each scope and epoch, under which people are known there; without it nobody can be told from another.
  `create table pseudonym_keys (
    network_id text not null,
    scope text not null,
    epoch integer not null,
    key text not null,
    primary key (network_id, scope, epoch)
  )`,
  kept('assumptions', 'group_id text not null', 'state text not null', 'expires_on date', 'rests_on text[] not null'),
  'create index assumptions_by_group on assumptions (network_id, group_id)',
  'create index assumptions_by_ground on assumptions using gin (rests_on)',
  kept('disputes', 'assumption_id text not null', 'group_id text not null', 'open boolean not null'),
  'create index disputes_by_assumption on disputes (network_id, assumption_id)',
  kept('map_items', 'group_id text not null', 'kind text not null', 'other_group text', 'retired boolean not null'),
  'create index map_items_by_group on map_items (network_id, group_id)',
  kept('acknowledgements', 'item_id text not null', 'group_id text not null'),
  'create index acknowledgements_by_item on acknowledgements (network_id, item_id)',
  kept('flag_answers', 'group_id text not null', 'decision_id text not null', 'assumption_id text not null'),
  'create index flag_answers_by_decision on flag_answers (network_id, decision_id)',
  kept('signals', 'group_id text not null', 'open boolean not null', 'due_on date not null'),
  kept('remarks', 'about text not null'),
  'create index remarks_by_record on remarks (network_id, about, id)',
  kept('divergences', 'group_id text not null', 'open boolean not null'),
  'create index divergences_by_group on divergences (network_id, group_id)',
  // Sealed until the reveal: nothing reads another person's row before.
  `create table divergence_sealed (
    network_id text not null,
    session_id text not null,
    person_id text not null,
    part text not null,
    content jsonb not null,
    saved_at timestamptz not null,
    primary key (network_id, session_id, person_id, part)
  )`,
  // Who stands behind a dissent under a pseudonym: read only when its author asks to be named.
  `create table dissent_authors (
    network_id text not null,
    dissent_key text not null,
    person_id text not null,
    primary key (network_id, dissent_key)
  )`,
  kept('reopenings', 'group_id text not null', 'decision_id text not null', 'open boolean not null'),
  'create index reopenings_by_decision on reopenings (network_id, decision_id)',
  kept('conversations', 'group_id text', 'open boolean not null', 'closes_on date'),
  kept('statements', 'conversation_id text not null', 'shown boolean not null'),
  'create index statements_by_conversation on statements (network_id, conversation_id, id)',
  // One row for each voter and round: a sign for each statement. Nothing reads another person's row but to count it.
  `create table opinion_votes (
    network_id text not null,
    conversation_id text not null,
    round integer not null,
    voter text not null,
    votes text not null,
    since integer not null,
    primary key (network_id, conversation_id, round, voter)
  )`,
  // How often the map was begun and which beginning it shows: votes that were changed since are not in it.
  `create table opinion_maps (
    network_id text not null,
    conversation_id text not null,
    round integer not null,
    begun integer not null,
    shown integer not null,
    drawn_at timestamptz,
    map jsonb,
    primary key (network_id, conversation_id, round)
  )`,
  kept(
    'incidents',
    'group_id text not null',
    'open boolean not null',
    'due_on date',
    'happened_on text not null',
    'names text[] not null',
  ),
  'create index incidents_by_name on incidents using gin (names)',
  kept('tellings', 'incident_id text not null'),
  'create index tellings_by_incident on tellings (network_id, incident_id)',
  'create index incidents_by_group on incidents (network_id, group_id)',
  kept('decision_forms', 'group_id text not null'),
  'create unique index decision_forms_by_group on decision_forms (network_id, group_id)',
  kept('retrospectives', 'group_id text not null', 'open boolean not null', 'held_on date not null'),
  'create index retrospectives_by_group on retrospectives (network_id, group_id)',
  `create table retrospective_reflections (
    network_id text not null,
    retrospective_id text not null,
    person_id text not null,
    reflections jsonb not null,
    saved_at timestamptz not null,
    primary key (network_id, retrospective_id, person_id)
  )`,
  // What a stranger could say of a decision, under a pseudonym of this scope alone.
  `create table decision_readings (
    network_id text not null,
    decision_id text not null,
    group_id text not null,
    reader text not null,
    named jsonb,
    read_on date not null,
    primary key (network_id, decision_id, reader)
  )`,
  'create index decision_readings_by_group on decision_readings (network_id, group_id)',
  kept('probes', 'active boolean not null'),
  kept('probe_rounds', 'opens_on date not null', 'closes_on date not null'),
  `create table probe_answers (
    network_id text not null,
    round_id text not null,
    group_id text not null,
    respondent text not null,
    epoch integer not null,
    answers jsonb not null,
    primary key (network_id, round_id, group_id, respondent)
  )`,
  // That somebody has answered a round, and not what: the key of these marks is one round's, and goes when it closes.
  `create table probe_marks (
    network_id text not null,
    round_id text not null,
    mark text not null,
    primary key (network_id, round_id, mark)
  )`,
  kept('probe_ways', 'group_id text not null'),
  kept('context_changes', 'group_id text', 'changed_on date not null'),
  kept('drift_alarms', 'group_id text not null', 'open boolean not null'),
];

export const reasoning = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
