import type { Id } from '#kernel/id.ts';

export interface PeopleTable {
  network_id: Id<'network'>;
  id: Id<'person'>;
  account_id: string | null;
  email: string | null;
  name: string;
  steward: boolean;
  joined_at: string;
  erased_at: string | null;
}

export interface TokensTable {
  network_id: Id<'network'>;
  id: Id<'token'>;
  person_id: Id<'person'>;
  name: string;
  scope: 'read' | 'write';
  secret_hash: string;
  /** The token that made this one; it goes when that one goes. */
  made_by: Id<'token'> | null;
  created_at: string;
  expires_at: string | null;
  last_used_at: string | null;
  revoked_at: string | null;
}

export interface AuthUsersTable {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  image: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface AuthAccountsTable {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
  password: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface AuthVerificationsTable {
  id: string;
  identifier: string;
  value: string;
  expiresAt: string;
  createdAt: string | null;
  updatedAt: string | null;
}

export interface AuthSessionsTable {
  id: string;
  userId: string;
  createdAt: string;
  expiresAt: string;
}

declare module '#db/tables.ts' {
  interface Tables {
    people: PeopleTable;
    tokens: TokensTable;
    auth_users: AuthUsersTable;
    auth_accounts: AuthAccountsTable;
    auth_sessions: AuthSessionsTable;
    auth_verifications: AuthVerificationsTable;
  }
}
