import type { Db } from '#db/tables.ts';
import type { Role } from '#kernel/actor.ts';
import type { Instant } from '#kernel/clock.ts';
import { type Id, newId } from '#kernel/id.ts';
import { Problem } from '#kernel/problem.ts';
import { newSecret, secretHash } from '../people/secrets.ts';
import '../people/people.table.ts';
import './groups.table.ts';

interface NewInvitation {
  group: Id<'group'> | null;
  role: Role;
  invitedBy: Id<'person'>;
  expiresAt: Instant;
}

/** Returns the secret of the link: this is the only time that anybody sees it. */
export async function createInvitation(db: Db, network: Id<'network'>, now: Instant, invitation: NewInvitation) {
  const id = newId('invitation');
  const secret = newSecret('join');
  await db
    .insertInto('invitations')
    .values({
      network_id: network,
      id,
      group_id: invitation.group,
      role: invitation.role,
      secret_hash: secretHash(secret),
      invited_by: invitation.invitedBy,
      created_at: now,
      expires_at: invitation.expiresAt,
      revoked_at: null,
    })
    .execute();
  return { id, secret };
}

interface Made {
  invited_by: Id<'person'>;
  group_id: Id<'group'> | null;
  role: Role;
}

/** A link is worth what its maker may do now: whoever has left, or is no facilitator any more, lets nobody in. */
async function makerStandsBy(db: Db, network: Id<'network'>, { invited_by, group_id, role }: Made): Promise<boolean> {
  const maker = await db
    .selectFrom('people')
    .select('erased_at')
    .where('network_id', '=', network)
    .where('id', '=', invited_by)
    .executeTakeFirst();
  if (!maker || maker.erased_at) return false;
  if (!group_id) return true;
  const held = await db
    .selectFrom('memberships')
    .select('role')
    .where('network_id', '=', network)
    .where('group_id', '=', group_id)
    .where('person_id', '=', invited_by)
    .executeTakeFirst();
  return held !== undefined && (role === 'member' || held.role === 'facilitator');
}

export async function findInvitation(db: Db, network: Id<'network'>, now: Instant, secret: string) {
  const row = await db
    .selectFrom('invitations')
    .selectAll()
    .where('network_id', '=', network)
    .where('secret_hash', '=', secretHash(secret))
    .executeTakeFirst();
  if (!row) throw new Problem('not-found', 'This invitation is not known here. Ask for a new link.');
  if (row.revoked_at || row.expires_at <= now || !(await makerStandsBy(db, network, row)))
    throw new Problem('not-found', 'This invitation is no longer valid. Ask for a new link.');
  return row;
}

export const invitationsBy = (db: Db, network: Id<'network'>, now: Instant, person: Id<'person'>) =>
  db
    .selectFrom('invitations')
    .selectAll()
    .where('network_id', '=', network)
    .where('invited_by', '=', person)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .execute();

export async function revokeInvitation(
  db: Db,
  network: Id<'network'>,
  now: Instant,
  person: Id<'person'>,
  id: Id<'invitation'>,
): Promise<boolean> {
  const done = await db
    .updateTable('invitations')
    .set({ revoked_at: now })
    .where('network_id', '=', network)
    .where('id', '=', id)
    .where('invited_by', '=', person)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
