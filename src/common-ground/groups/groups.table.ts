import type { Role } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import type { GroupRecord } from './group.ts';

export interface GroupsTable {
  network_id: Id<'network'>;
  id: Id<'group'>;
  slug: string;
  name: string;
  kind: GroupRecord['kind'];
  region: string;
  time_zone: string;
  about: string;
  next_number: number;
  created_at: string;
}

export interface MembershipsTable {
  network_id: Id<'network'>;
  group_id: Id<'group'>;
  person_id: Id<'person'>;
  role: Role;
  since: string;
}

export interface InvitationsTable {
  network_id: Id<'network'>;
  id: Id<'invitation'>;
  group_id: Id<'group'> | null;
  role: Role;
  secret_hash: string;
  invited_by: Id<'person'>;
  created_at: string;
  expires_at: string;
  revoked_at: string | null;
}

declare module '#db/tables.ts' {
  interface Tables {
    groups: GroupsTable;
    memberships: MembershipsTable;
    invitations: InvitationsTable;
  }
}
