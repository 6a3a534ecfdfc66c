import { type Kysely, sql } from 'kysely';

/** The first tables. Every row carries its network, and the network leads every key. */
const statements = [
  `create table networks (
    id text primary key,
    name text not null,
    about text not null,
    audience text not null,
    created_at timestamptz not null
  )`,
  `create table people (
    network_id text not null,
    id text not null,
    account_id text,
    email text,
    name text not null,
    steward boolean not null,
    joined_at timestamptz not null,
    erased_at timestamptz,
    primary key (network_id, id)
  )`,
  'create unique index people_by_account on people (network_id, account_id)',
  'create unique index people_by_email on people (network_id, email)',
  `create table groups (
    network_id text not null,
    id text not null,
    slug text not null,
    name text not null,
    kind text not null,
    region text not null,
    time_zone text not null,
    about text not null,
    next_number integer not null,
    created_at timestamptz not null,
    primary key (network_id, id)
  )`,
  'create unique index groups_by_slug on groups (network_id, slug)',
  `create table memberships (
    network_id text not null,
    group_id text not null,
    person_id text not null,
    role text not null,
    since timestamptz not null,
    primary key (network_id, group_id, person_id)
  )`,
  'create index memberships_by_person on memberships (network_id, person_id)',
  `create table invitations (
    network_id text not null,
    id text not null,
    group_id text,
    role text not null,
    secret_hash text not null,
    invited_by text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    primary key (network_id, id)
  )`,
  'create unique index invitations_by_secret on invitations (network_id, secret_hash)',
  `create table tokens (
    network_id text not null,
    id text not null,
    person_id text not null,
    name text not null,
    scope text not null,
    secret_hash text not null,
    made_by text,
    created_at timestamptz not null,
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz,
    primary key (network_id, id)
  )`,
  'create unique index tokens_by_secret on tokens (network_id, secret_hash)',
  'create index tokens_by_person on tokens (network_id, person_id)',
  `create table decisions (
    network_id text not null,
    id text not null,
    group_id text not null,
    number integer not null,
    revision integer not null,
    title text not null,
    status text not null,
    summary text not null,
    decided_on text,
    sorted_on date not null,
    recorded_at timestamptz not null,
    recorded_by text,
    changed_at timestamptz not null,
    in_force_from date,
    in_force_until date,
    due_on date,
    has_result boolean not null,
    retracted boolean not null,
    tags text[] not null,
    people text[] not null,
    source_repository text,
    source_path text,
    search tsvector not null,
    record jsonb not null,
    primary key (network_id, id)
  )`,
  'create unique index decisions_by_number on decisions (network_id, group_id, number)',
  `create unique index decisions_by_source on decisions (network_id, group_id, source_repository, source_path)
    where source_path is not null`,
  'create index decisions_by_day on decisions (network_id, sorted_on desc, id desc)',
  'create index decisions_by_group_day on decisions (network_id, group_id, sorted_on desc, id desc)',
  'create index decisions_by_recording on decisions (network_id, recorded_at desc, id desc)',
  'create index decisions_by_title on decisions (network_id, title, id)',
  'create index decisions_due on decisions (network_id, due_on, id) where due_on is not null',
  'create index decisions_search on decisions using gin (search)',
  'create index decisions_tags on decisions using gin (tags)',
  'create index decisions_people on decisions using gin (people)',
  `create table decision_references (
    network_id text not null,
    from_id text not null,
    to_key text not null,
    kind text not null,
    primary key (network_id, from_id, to_key, kind)
  )`,
  'create index decision_references_by_target on decision_references (network_id, to_key)',
  `create table drafts (
    network_id text not null,
    id text not null,
    group_id text not null,
    person_id text not null,
    content jsonb not null,
    saved_at timestamptz not null,
    primary key (network_id, id)
  )`,
  'create index drafts_by_group on drafts (network_id, group_id)',
  `create table precedent_judgements (
    network_id text not null,
    id text not null,
    at timestamptz not null,
    query text not null,
    candidates text[] not null,
    primary key (network_id, id)
  )`,
  `create table logs (
    network_id text not null,
    id text not null,
    seq integer not null,
    head text not null,
    primary key (network_id, id)
  )`,
  `create table steps (
    network_id text not null,
    log_id text not null,
    seq integer not null,
    id text not null,
    at timestamptz not null,
    actor_id text,
    event text not null,
    subject_id text not null,
    payload jsonb,
    payload_hash text not null,
    previous text not null,
    hash text not null,
    primary key (network_id, log_id, seq)
  )`,
  'create index steps_by_subject on steps (network_id, subject_id, seq)',
  `create table auth_users (
    id text primary key,
    name text not null,
    email text not null unique,
    "emailVerified" boolean not null,
    image text,
    "createdAt" timestamptz not null,
    "updatedAt" timestamptz not null
  )`,
  `create table auth_sessions (
    id text primary key,
    "expiresAt" timestamptz not null,
    token text not null unique,
    "createdAt" timestamptz not null,
    "updatedAt" timestamptz not null,
    "ipAddress" text,
    "userAgent" text,
    "userId" text not null references auth_users (id) on delete cascade
  )`,
  'create index auth_sessions_by_user on auth_sessions ("userId")',
  `create table auth_accounts (
    id text primary key,
    "accountId" text not null,
    "providerId" text not null,
    "userId" text not null references auth_users (id) on delete cascade,
    "accessToken" text,
    "refreshToken" text,
    "idToken" text,
    "accessTokenExpiresAt" timestamptz,
    "refreshTokenExpiresAt" timestamptz,
    scope text,
    password text,
    "createdAt" timestamptz not null,
    "updatedAt" timestamptz not null
  )`,
  'create index auth_accounts_by_user on auth_accounts ("userId")',
  `create table auth_verifications (
    id text primary key,
    identifier text not null,
    value text not null,
    "expiresAt" timestamptz not null,
    "createdAt" timestamptz,
    "updatedAt" timestamptz
  )`,
  'create index auth_verifications_by_identifier on auth_verifications (identifier)',
];

export const house = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
