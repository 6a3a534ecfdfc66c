/** Who is here, in which groups, and how they come in. */
import { acceptInvitation } from '#common-ground/groups/accept-invitation.ts';
import { addMember } from '#common-ground/groups/add-member.ts';
import { amendGroup } from '#common-ground/groups/amend-group.ts';
import { createGroup } from '#common-ground/groups/create-group.ts';
import { createInvitation } from '#common-ground/groups/create-invitation.ts';
import { listGroups } from '#common-ground/groups/list-groups.ts';
import { listInvitations } from '#common-ground/groups/list-invitations.ts';
import { removeMember } from '#common-ground/groups/remove-member.ts';
import { revokeInvitation } from '#common-ground/groups/revoke-invitation.ts';
import { showGroup } from '#common-ground/groups/show-group.ts';
import { showInvitation } from '#common-ground/groups/show-invitation.ts';
import { amendNetwork } from '#common-ground/network/amend-network.ts';
import { setUpNetwork } from '#common-ground/network/set-up-network.ts';
import { showNetwork } from '#common-ground/network/show-network.ts';
import { appointSteward } from '#common-ground/people/appoint-steward.ts';
import { createOwnSignInLink } from '#common-ground/people/create-sign-in-link.ts';
import { createToken } from '#common-ground/people/create-token.ts';
import { erasePerson } from '#common-ground/people/erase-person.ts';
import { listPeople } from '#common-ground/people/list-people.ts';
import { listTokens } from '#common-ground/people/list-tokens.ts';
import { renamePerson } from '#common-ground/people/rename-person.ts';
import { revokeToken } from '#common-ground/people/revoke-token.ts';
import { setPassword } from '#common-ground/people/set-password.ts';

export const peopleAndGroups = {
  network: { show: showNetwork, setUp: setUpNetwork, amend: amendNetwork },
  people: {
    list: listPeople,
    rename: renamePerson,
    erase: erasePerson,
    signInLink: createOwnSignInLink,
    setPassword,
    appointSteward,
  },
  tokens: { list: listTokens, create: createToken, revoke: revokeToken },
  groups: { list: listGroups, show: showGroup, create: createGroup, amend: amendGroup, addMember, removeMember },
  invitations: {
    list: listInvitations,
    show: showInvitation,
    create: createInvitation,
    accept: acceptInvitation,
    revoke: revokeInvitation,
  },
};
