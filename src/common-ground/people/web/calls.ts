/** What the pages of people, invitations and tokens ask of the server. */
import { useCalls } from '#ui/calls.tsx';
import type { Noun } from '#ui/words.tsx';

export interface Membership {
  group: string;
  slug: string;
  name: string;
  kind: Noun;
  role: 'member' | 'facilitator';
}

export interface You {
  id: string;
  name: string;
  email: string;
  steward: boolean;
  memberships: Membership[];
}

export type Audience = 'activist' | 'corporate' | 'government' | 'tech';

export interface NetworkShown {
  network: { id: string; name: string; about: string; audience: Audience } | null;
  you: You | null;
  counts: { groups: number; decisions: number; people: number };
}

export interface PersonRow {
  id: string;
  name: string;
  steward: boolean;
  groups: { id: string; slug: string; name: string; role: 'member' | 'facilitator' }[];
}

export interface TokenRow {
  id: string;
  name: string;
  scope: 'read' | 'write';
  createdAt: string;
  lastUsedAt: string | null;
  expiresAt: string | null;
  revokedAt: string | null;
}

export interface InvitationRow {
  id: string;
  group: { slug: string; name: string } | null;
  role: string;
  expiresAt: string;
  invitedBy: string;
}

export interface Setup {
  network: { name: string; about?: string; audience: Audience };
  name: string;
  email: string;
  password: string;
  group?: { name: string; region?: string; timeZone?: string };
}

export interface PeopleCalls {
  network: {
    show(input: object): Promise<NetworkShown>;
    setup(input: Setup): Promise<unknown>;
    amend(input: { name?: string; about?: string; audience?: Audience }): Promise<unknown>;
  };
  people: {
    list(input: object): Promise<{ people: PersonRow[] }>;
    rename(input: { name: string }): Promise<unknown>;
    makeSteward(input: { person: string }): Promise<unknown>;
    erase(input: { person: string }): Promise<unknown>;
  };
  invitations: {
    create(input: {
      group?: string;
      role?: string;
      days?: number;
    }): Promise<{ url: string; expiresAt: string; id: string }>;
    list(input: object): Promise<{ invitations: InvitationRow[] }>;
    revoke(input: { id: string }): Promise<unknown>;
    show(input: {
      secret: string;
    }): Promise<{ network: { name: string }; group: { name: string } | null; invitedBy: string }>;
    accept(input: { secret: string; name?: string; email?: string; password?: string }): Promise<unknown>;
  };
  tokens: {
    list(input: object): Promise<{ tokens: TokenRow[] }>;
    create(input: { name: string; scope: 'read' | 'write'; days?: number }): Promise<{ token: string; id: string }>;
    revoke(input: { id: string }): Promise<unknown>;
  };
}

export const usePeopleCalls = (): PeopleCalls => useCalls<PeopleCalls>();
