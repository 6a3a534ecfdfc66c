/** What the pages of groups and invitations ask of the server. */
import type { acceptInvitation } from '#common-ground/groups/accept-invitation.ts';
import type { addMember } from '#common-ground/groups/add-member.ts';
import type { amendGroup } from '#common-ground/groups/amend-group.ts';
import type { createGroup } from '#common-ground/groups/create-group.ts';
import type { createInvitation } from '#common-ground/groups/create-invitation.ts';
import type { listGroups } from '#common-ground/groups/list-groups.ts';
import type { listInvitations } from '#common-ground/groups/list-invitations.ts';
import type { removeMember } from '#common-ground/groups/remove-member.ts';
import type { revokeInvitation } from '#common-ground/groups/revoke-invitation.ts';
import type { showGroup } from '#common-ground/groups/show-group.ts';
import type { showInvitation } from '#common-ground/groups/show-invitation.ts';
import { type Asked, type CallsOf, type Told, useCalls } from '#ui/calls.tsx';

export interface GroupCalls {
  groups: CallsOf<{
    list: typeof listGroups;
    show: typeof showGroup;
    create: typeof createGroup;
    amend: typeof amendGroup;
    addMember: typeof addMember;
    removeMember: typeof removeMember;
  }>;
  invitations: CallsOf<{
    list: typeof listInvitations;
    show: typeof showInvitation;
    create: typeof createInvitation;
    accept: typeof acceptInvitation;
    revoke: typeof revokeInvitation;
  }>;
}

export type GroupRow = Told<GroupCalls['groups']['list']>['groups'][number];
export type GroupShown = Told<GroupCalls['groups']['show']>;
export type NewGroup = Asked<GroupCalls['groups']['create']>;

export const useGroupCalls = (): GroupCalls => useCalls<GroupCalls>();
