/** Accounts are how a person signs in; better-auth reads the same rows. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { isUniqueViolation } from '#db/sql-errors.ts';
import type { Db } from '#db/tables.ts';
import type { Instant } from '#kernel/clock.ts';
import { Problem } from '#kernel/problem.ts';
import { newSecret, secretHash } from './secrets.ts';
import './people.table.ts';

interface NewAccount {
  name: string;
  email: string;
  /** In plain text, or hashed already. */
  password: string | { hash: string };
  /** False where nobody has shown that the address is theirs. */
  verified: boolean;
}

const signedUp = () =>
  new Problem('exists', 'Somebody has signed up with this e-mail address already. Sign in instead.');

export async function createAccount(db: Db, now: Instant, account: NewAccount): Promise<string> {
  const { hashPassword } = await import('better-auth/crypto');
  const taken = await db.selectFrom('auth_users').select('id').where('email', '=', account.email).executeTakeFirst();
  if (taken) throw signedUp();
  const user = {
    id: randomUUID(),
    name: account.name,
    email: account.email,
    emailVerified: account.verified,
    image: null,
    createdAt: now,
    updatedAt: now,
  };
  const insert = db.insertInto('auth_users').values(user).execute();
  await insert.catch((error: unknown) => {
    throw isUniqueViolation(error) ? signedUp() : error;
  });
  const { password: given } = account;
  const password = typeof given === 'string' ? await hashPassword(given) : given.hash;
  const credential = { id: randomUUID(), accountId: user.id, providerId: 'credential', userId: user.id, password };
  await db
    .insertInto('auth_accounts')
    .values({ ...credential, createdAt: now, updatedAt: now })
    .execute();
  return user.id;
}

/** Takes an account away with its sessions, and the sign-in links that were made for its address. */
export async function deleteAccount(db: Db, id: string): Promise<void> {
  const gone = await db.deleteFrom('auth_users').where('id', '=', id).returning('email').executeTakeFirst();
  if (!gone) return;
  const address = JSON.stringify(gone.email);
  await sql`delete from auth_verifications where value = ${id} or strpos(value, ${address}) > 0`.execute(db);
}

/** A link that signs this address in once, within `minutes`; better-auth's sign-in link plugin answers it. */
export async function createSignInLink(db: Db, now: Instant, email: string, minutes: number): Promise<string> {
  const secret = newSecret('once');
  const expiresAt = new Date(Date.parse(now) + minutes * 60_000).toISOString();
  await db
    .insertInto('auth_verifications')
    .values({
      id: randomUUID(),
      identifier: secretHash(secret),
      value: JSON.stringify({ email }),
      expiresAt,
      createdAt: now,
      updatedAt: now,
    })
    .execute();
  return `/api/auth/magic-link/verify?token=${secret}&callbackURL=%2F`;
}

/** When this session of the account was begun; null where it has ended, or is of another account. */
export async function beginningOf(db: Db, account: string, session: string): Promise<Instant | null> {
  const row = await db
    .selectFrom('auth_sessions')
    .select('createdAt')
    .where('userId', '=', account)
    .where('id', '=', session)
    .executeTakeFirst();
  return row?.createdAt ?? null;
}

/** Sets the password and ends every session but the one that asks. */
export async function replacePassword(
  db: Db,
  now: Instant,
  { account, session }: { account: string; session: string },
  password: string,
): Promise<void> {
  const { hashPassword } = await import('better-auth/crypto');
  const hash = await hashPassword(password);
  const credential = db.updateTable('auth_accounts').set({ password: hash, updatedAt: now });
  await credential.where('userId', '=', account).where('providerId', '=', 'credential').execute();
  await db.deleteFrom('auth_sessions').where('userId', '=', account).where('id', '!=', session).execute();
}
