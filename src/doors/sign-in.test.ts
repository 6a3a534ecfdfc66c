import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { setUpNetwork } from '#common-ground/network/set-up-network.ts';
import { createSignInLink } from '#common-ground/people/accounts.store.ts';
import type { OpenDatabase } from '#db/open-database.ts';
import { visitor } from '#kernel/actor.ts';
import { systemClock } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import type { Operation } from '#kernel/operation.ts';
import { type Ground, perform } from '#kernel/perform.ts';
import { type TestDoor, testDoor } from '#testing/door.ts';
import { ownDatabase } from '#testing/house.ts';

let database: OpenDatabase;
let door: TestDoor;
/** Counts no attempts to sign in. */
let patientDoor: TestDoor;

const email = 'ana@example.org';
const password = 'correct horse battery';

beforeAll(async () => {
  database = await ownDatabase();
  const nobody: Ground = { database, network: async () => null };
  const input = setUpNetwork.input.parse({ network: { name: 'N' }, person: { name: 'Ana', email, password } });
  const made = (await perform(nobody, setUpNetwork as Operation, visitor, input)) as { network: { id: Id<'network'> } };
  const ground: Ground = { database, network: async () => made.network.id };
  door = await testDoor({ ground });
  vi.stubEnv('THROUGHLINE_RATE_LIMIT', 'off');
  patientDoor = await testDoor({ ground });
  vi.unstubAllEnvs();
});

afterAll(async () => {
  await door.close();
  await patientDoor.close();
  await database.close();
});

const origin = 'http://localhost';

const signIn = (secret: string, headers: Record<string, string> = {}) =>
  door.request(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, ...headers },
    body: JSON.stringify({ email, password: secret }),
  });

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((it) => it.split(';')[0])
    .join('; ');

const you = async (cookie: string) => {
  const response = await door.request(`${origin}/api/network`, { headers: { cookie } });
  return ((await response.json()) as { you: { name: string } | null }).you;
};

test('a session is kept in a cookie that no script reads and no other site sends, and ends on signing out', async () => {
  const response = await signIn(password);
  expect(response.status).toBe(200);
  const cookies = response.headers.getSetCookie();
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) expect(cookie).toMatch(/^throughline\..*HttpOnly;.*SameSite=Lax/i);
  const cookie = cookiesOf(response);
  expect(await you(cookie)).toMatchObject({ name: 'Ana' });
  expect(await you('throughline.session_token=made-up.signature')).toBeNull();
  const out = await door.request(`${origin}/api/auth/sign-out`, {
    method: 'POST',
    headers: { cookie, origin, host: 'localhost' },
  });
  expect(out.status).toBe(200);
  const token = cookie.split('; ').find((it) => it.includes('session_token'))!;
  expect(await you(token)).toBeNull();
});

test('a wrong password and an unknown address are answered alike', async () => {
  const wrong = await signIn('wrong horse battery');
  expect(wrong.status).toBe(401);
  const unknown = await door.request(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email: 'nobody@example.org', password }),
  });
  expect([unknown.status, await unknown.text()]).toEqual([wrong.status, await wrong.text()]);
});

test('a change that a browser says another site asks for is refused, even where it does not name the site', async () => {
  const cookie = cookiesOf(await signIn(password));
  const rename = async (headers: Record<string, string>) => {
    const body = JSON.stringify({ name: 'Ana' });
    const sent = { 'content-type': 'application/json', cookie, ...headers };
    return (await door.request(`${origin}/api/people/me`, { method: 'PATCH', headers: sent, body })).status;
  };
  expect(await rename({ 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await rename({ 'sec-fetch-site': 'same-origin', origin, host: 'localhost' })).toBe(200);
});

test('nobody signs up past the invitations', async () => {
  const response = await door.request(`${origin}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email: 'eve@example.org', password, name: 'Eve' }),
  });
  expect(response.status).toBe(400);
});

test('a sign-in link works once, within its time, and leads nowhere else', async () => {
  const open = async (link: string) => door.request(`${origin}${link}`);
  const link = await createSignInLink(database.db, systemClock(), email, 15);
  const first = await open(link);
  expect(await you(cookiesOf(first))).toMatchObject({ name: 'Ana' });
  expect(await you(cookiesOf(await open(link)))).toBeNull();
  const late = await createSignInLink(database.db, new Date(Date.now() - 3_600_000).toISOString(), email, 15);
  expect(await you(cookiesOf(await open(late)))).toBeNull();
  const away = (await createSignInLink(database.db, systemClock(), email, 15)).replace(
    '%2F',
    'https%3A%2F%2Fevil.example',
  );
  const answer = await open(away);
  expect(answer.headers.get('location') ?? '').not.toContain('evil.example');
});

test('passwords and secrets are kept as what cannot be turned back', async () => {
  const { rows } = await sql<{ password: string }>`select password from auth_accounts`.execute(database.db);
  expect(rows[0]?.password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
  const link = await createSignInLink(database.db, systemClock(), email, 15);
  const secret = new URL(link, origin).searchParams.get('token')!;
  const { rows: found } = await sql`select 1 from auth_verifications
    where identifier = ${secret} or strpos(value, ${secret}) > 0`.execute(database.db);
  expect(found).toEqual([]);
  expect(door.logged()).not.toContain(password);
});

test('a new password is set by a session that has just begun, not by an old one of the same account', async () => {
  const set = (cookie: string, wanted: string) =>
    door.request(`${origin}/api/people/me/password`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', host: 'localhost', origin, cookie },
      body: JSON.stringify({ password: wanted }),
    });
  const old = cookiesOf(await signIn(password));
  await sql`update auth_sessions set "createdAt" = now() - interval '1 day'`.execute(database.db);
  const fresh = cookiesOf(await signIn(password));
  expect((await set(old, 'taken over by others')).status).toBe(403);
  expect((await signIn(password)).status).toBe(200);
  expect((await set(fresh, 'a new correct horse')).status).toBe(200);
  expect((await signIn(password)).status).toBe(401);
  const token = (cookie: string) => cookie.split('; ').find((it) => it.includes('session_token'))!;
  expect(await you(token(old))).toBeNull();
  expect(await you(token(fresh))).toMatchObject({ name: 'Ana' });
  expect((await set(fresh, password)).status).toBe(200);
});

async function ask(path: string, body: string) {
  const headers = { 'content-type': 'application/json', origin };
  const answer = await patientDoor.request(`${origin}/api/auth/${path}`, { method: 'POST', headers, body });
  return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.json() };
}

test.each([
  ['a wrong password', 'sign-in/email', { email, password: 'wrong horse' }, 401, 'do not belong together.'],
  ['no address', 'sign-in/email', { email: 'ana', password }, 400, 'This does not look like an e-mail address.'],
  ['no password', 'sign-in/email', { email }, 400, 'Send password as text.'],
  ['numbers', 'sign-in/email', { email: 1, password: 2 }, 400, 'Send email and password as text.'],
  ['nothing', 'sign-in/email', null, 400, 'This request could not be read: send JSON as the reference says.'],
  ['a new account', 'sign-up/email', { email, password, name: 'E' }, 400, 'Nobody signs up here alone'],
  ['another password', 'change-password', { newPassword: password, currentPassword: password }, 401, 'Sign in first.'],
  ['what is not there', 'nowhere', {}, 404, 'There is no POST /api/auth/nowhere.'],
])('%s is answered as by any other door', async (_, path, sent, status, sentence) => {
  const answer = await ask(path, JSON.stringify(sent));
  const code = { 400: 'INVALID', 401: 'UNAUTHENTICATED', 404: 'NOT_FOUND' }[status];
  const body = { code, status, message: expect.stringContaining(sentence) };
  expect(answer).toEqual({ status, type: 'application/json', body });
});

test('what cannot be read is refused before it reaches the log', async () => {
  const written = vi.spyOn(console, 'error');
  const answer = await ask('sign-in/email', '{"email": ');
  expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID', status: 400 } });
  expect(written).not.toHaveBeenCalled();
  written.mockRestore();
});

test('whoever tries many passwords is told to wait', async () => {
  const answers: Response[] = [];
  for (let i = 0; i < 14; i++) answers.push(await signIn(`wrong ${i} battery`, { 'x-forwarded-for': `10.0.0.${i}` }));
  const last = answers.at(-1)!;
  expect(last.status).toBe(429);
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(last.headers.has('x-retry-after')).toBe(false);
  expect(await last.json()).toEqual({
    code: 'TOO_MANY',
    status: 429,
    message: 'These were many attempts. Wait a minute and try again.',
  });
});
