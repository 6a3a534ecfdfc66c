import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#db/open-database.ts';
import { Problem, problemKinds } from '#kernel/problem.ts';
import { operatorSecret, type TestDoor, testDoor } from '#testing/door.ts';
import { type TestHouse, type TestPerson, testHouse } from '#testing/house.ts';

let house: TestHouse;
let ana: TestPerson;
let door: TestDoor;

beforeAll(async () => {
  house = await testHouse();
  ana = await house.as('Ana', { groups: ['north'] });
  door = await testDoor(house);
});

afterAll(() => door.close());

const json = { 'content-type': 'application/json' };

type Asking = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> };

/** Asks as Ana, unless other credentials are named. */
async function ask(path: string, { headers = {}, ...init }: Asking = {}) {
  const credentials: Record<string, string> =
    'authorization' in headers || 'cookie' in headers ? {} : { authorization: `Bearer ${ana.secret}` };
  const response = await door.request(path, { ...init, headers: { ...json, ...credentials, ...headers } });
  return { status: response.status, body: (await response.json()) as Record<string, never> };
}

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers });

const content = { title: 'We use ink', choice: 'Ink.' };

test('what people send that cannot be read is their fault and not ours, at both ways in', async () => {
  const broken = '{"title": ';
  const sentence = 'This request could not be read: send JSON as the reference says.';
  const refused = { status: 400, body: { code: 'INVALID', status: 400, message: sentence } };
  expect(await post('/api/decisions', broken)).toMatchObject(refused);
  expect(await post('/rpc/decisions/log', broken)).toMatchObject({ status: 400, body: { json: { code: 'INVALID' } } });
  const deep = `{"content":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`;
  expect(await post('/api/drafts', deep)).toMatchObject(refused);
  expect(door.logged()).not.toContain('unexpected error');
});

test.each([
  ['application/x-www-form-urlencoded', 'title=We+use+ink&choice=Ink'],
  ['application/x-www-form-urlencoded', '{"title":"We use ink","choice":"Ink"}'],
  ['text/plain', '{"title":"We use ink","choice":"Ink"}'],
  ['application/xml', '<title>We use ink</title>'],
  ['multipart/form-data; boundary=x', 'abc'],
  ['application/jsonlines', '{}'],
])('a body of %s is asked for as JSON, whatever it holds', async (type, sent) => {
  const { status, body } = await post('/api/decisions', sent, { 'content-type': type });
  expect(status).toBe(400);
  expect(body).toEqual({
    code: 'INVALID',
    status: 400,
    message: 'Send this as JSON, with the header Content-Type: application/json.',
  });
});

test('JSON that names its alphabet is read, and what needs no body needs no kind of content', async () => {
  const alphabet = { 'content-type': 'application/json; charset=utf-8' };
  expect((await post('/api/decisions', content, alphabet)).status).toBe(200);
  const { id } = await ana.tokens.create({ name: 'gone soon' });
  const authorization = `Bearer ${ana.secret}`;
  const revoked = await door.request(`/api/tokens/${id}`, { method: 'DELETE', headers: { authorization } });
  expect(revoked.status).toBe(200);
});

test('a change without a body is asked for one', async () => {
  const authorization = `Bearer ${ana.secret}`;
  const sentence = 'Send a JSON body: an object with the fields that the reference names.';
  for (const body of [undefined, '', 'null', '"We use ink"']) {
    const headers: Record<string, string> = body === undefined ? { authorization } : { authorization, ...json };
    const answer = await door.request('/api/decisions', { method: 'POST', headers, body: body ?? null });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'INVALID', message: sentence });
  }
});

test.each([
  ['no title', { choice: 'b' }, ['title'], 'Give the decision a title: one line that says it all.'],
  ['no choice', { title: 'a' }, ['choice'], 'Say what was chosen.'],
  ['an empty choice', { title: 'a', choice: '  ' }, ['choice'], 'Say what was chosen.'],
  ['a number for a title', { title: 5, choice: 'b' }, ['title'], 'This must be text, and is a number.'],
  ['a text for a list', { ...content, options: 'x' }, ['options'], 'This must be a list, and is text.'],
  ['a status that is none', { ...content, status: 'done' }, ['status'], 'Use one of these: proposed, accepted,'],
  ['a title that is too long', { title: 'x'.repeat(301), choice: 'b' }, ['title'], 'Keep this to 300 characters.'],
  ['a NUL', { title: 'a\0b', choice: 'b' }, ['title'], 'This text contains a NUL character or a broken one'],
  ['half a character', { title: 'a\ud800', choice: 'b' }, ['title'], 'This text contains a NUL character or a broken'],
  ['too many tags', { ...content, tags: Array(10_000).fill('t') }, ['tags'], 'Keep this to 50 entries.'],
  [
    'a day that is none',
    { ...content, decidedOn: '2026-02-30' },
    ['decidedOn'],
    'There is no such day in the calendar.',
  ],
])('a decision with %s is refused with the field and a sentence', async (_, body, path, sentence) => {
  const { status, body: answer } = await post('/api/decisions', body);
  expect(status).toBe(400);
  expect(answer).toMatchObject({ code: 'INVALID', data: [{ path, message: expect.stringContaining(sentence) }] });
  expect(answer.message).toContain(sentence);
  expect(JSON.stringify(answer)).not.toContain('Invalid input');
});

test.each([
  ['/api/decisions?limit=abc', 'limit'],
  ['/api/decisions?limit=0', 'limit'],
  ['/api/decisions?limit=1&limit=2', 'limit'],
  ['/api/decisions?overdue=maybe', 'overdue'],
  ['/api/decisions?status=nope', 'status'],
  ['/api/decisions?from=yesterday', 'from'],
  ['/api/decisions?q=%00', 'q'],
])('the question %s is refused and names the field', async (path, field) => {
  const { status, body } = await ask(path);
  expect(status).toBe(400);
  expect(body).toMatchObject({ code: 'INVALID', data: [{ path: [field] }] });
});

test('numbers, yes and no, and lists come through an address', async () => {
  await post('/api/decisions', { ...content, tags: ['2026', 'true'] });
  const found = async (query: string) => (await ask(`/api/decisions?${query}`)).body.decisions;
  expect(await found('tag=2026&limit=5&overdue=false')).toHaveLength(1);
  expect(await found('tag=true&status=accepted')).toHaveLength(1);
  expect(await found('tag=true&status=accepted&status=proposed')).toHaveLength(1);
  expect(await found('tag=true&status[]=rejected&status[]=proposed')).toEqual([]);
});

test('a field that is not there is named, so that nothing is lost without a word', async () => {
  const { status, body } = await post('/api/decisions', '{"title":"a","choice":"b","rationale":"c"}');
  expect(status).toBe(400);
  expect(body).toMatchObject({ message: 'There is no rationale here; the reference says what there is.' });
  const deep = await post('/api/decisions', '{"title":"a","choice":"b","options":[{"title":"b","pro":["c"]}]}');
  expect(deep.body).toMatchObject({ message: 'options.0: There is no pro here; the reference says what there is.' });
});

test('names that poison other programs are plain names here', async () => {
  const poison = '{"title":"a","choice":"b","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
  expect((await post('/api/decisions', poison)).status).toBe(400);
  expect((await ask('/api/decisions?__proto__[polluted]=1&constructor[prototype][polluted]=1')).status).toBe(200);
  const meta = '{"json":{"title":"a","choice":"b"},"meta":[[1,"__proto__","polluted"]]}';
  expect((await post('/rpc/decisions/log', meta)).status).toBe(400);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test('what is not there is said to be not there', async () => {
  const none = { status: 404, body: { code: 'NOT_FOUND' } };
  expect(await ask('/api/nothing')).toMatchObject(none);
  expect(await ask('/api/decisions', { method: 'PUT', body: '{}' })).toMatchObject(none);
  expect(await post('/rpc/nothing', {})).toMatchObject(none);
  expect(await ask('/api/decisions/dec_01k9z3e6q8f5v9w2x7y4r1t0ab')).toMatchObject({
    ...none,
    body: { message: 'There is no decision dec_01k9z3e6q8f5v9w2x7y4r1t0ab.' },
  });
  for (const id of ['%00', '%E0%A4%A', '..%2F..%2Fetc', 'north-99999999999']) {
    expect(await ask(`/api/decisions/${id}`)).toMatchObject(none);
  }
});

test('a request of 33 MB is refused', async () => {
  const { status, body } = await post('/api/decisions', `{"title":"a","choice":"${'x'.repeat(33 * 2 ** 20)}"}`);
  expect(status).toBe(413);
  expect(body).toMatchObject({ code: 'TOO_LARGE', message: 'This is larger than 32 MB. Send it in parts.' });
});

test('a draft keeps a backslash that somebody typed and refuses what cannot be stored', async () => {
  const typed = { content: { title: 'write \\u0000 and \\ud800 here' } };
  const { body } = await post('/api/drafts', typed);
  expect(body).toMatchObject(typed);
  for (const bad of ['a\0', 'a\ud800', '\udc00'])
    expect((await post('/api/drafts', { content: { title: bad } })).status).toBe(400);
});

test('a credential that is none is told so, and a reader is told that it reads', async () => {
  const asks = (authorization: string) => ask('/api/decisions', { headers: { authorization } });
  for (const bad of ['Bearer thr_made-up', 'Basic YTpi', 'Bearer', 'thr_x'])
    expect(await asks(bad)).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
  const { token } = await ana.tokens.create({ name: 'look' });
  expect((await asks(`Bearer ${token}`)).status).toBe(200);
  const write = await post('/api/decisions', content, { authorization: `Bearer ${token}` });
  expect(write).toMatchObject({ status: 403, body: { message: 'This token may only read. Make one that may write.' } });
});

test('a page of another site changes nothing, wherever it says it comes from', async () => {
  const cookie = 'throughline.session_token=x';
  for (const origin of ['https://evil.example', 'null', 'nonsense', 'http://localhost.evil.example'])
    for (const path of ['/api/decisions', '/rpc/decisions/log', '/api/auth/sign-in/email'])
      expect(await post(path, content, { cookie, origin, host: 'localhost' })).toMatchObject({
        status: 403,
        body: { code: 'FORBIDDEN', message: 'This request came from a page of another site.' },
      });
  const own = await post('/api/decisions', content, { cookie, origin: 'http://localhost', host: 'localhost' });
  expect(own.status).toBe(401);
});

test('a change cannot be asked for with a link', async () => {
  const asked = encodeURIComponent(JSON.stringify({ json: content }));
  expect((await ask(`/rpc/decisions/log?data=${asked}`)).status).toBe(404);
});

test('every answer tells the browser to be careful', async () => {
  for (const path of ['/healthz', '/api/openapi.json', '/nowhere']) {
    const { headers } = await door.request(path);
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  }
});

test('no secret is written to the log', async () => {
  const { secret } = await ana.invitations.create({ group: 'north' });
  await ask(`/api/invitations/${secret}`);
  await ask('/api/decisions?token=thr_in-a-query');
  await post('/api/decisions', '{"title": "thr_in-a-body');
  await ask('/api/auth/magic-link/verify?token=once_in-a-link').catch(() => {});
  expect(door.logged()).toContain('/api/invitations/join_…');
  for (const it of [secret, ana.secret, 'in-a-query', 'in-a-body', 'in-a-link'])
    expect(door.logged()).not.toContain(it);
});

test('it is well while it runs, and ready while its database answers', async () => {
  expect(await ask('/healthz')).toMatchObject({ status: 200, body: { ok: true, version: '0.0.0' } });
  expect(await ask('/readyz')).toMatchObject({ status: 200, body: { ok: true, network: true } });
  const down: OpenDatabase = {
    ...house.ground.database,
    ready: async () => {
      throw new Problem('unavailable', 'The database cannot be reached. Check that it runs and try again.');
    },
  };
  const other = await testDoor({ ground: { ...house.ground, database: down } });
  const answer = await other.request('/readyz');
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ code: 'UNAVAILABLE' });
  expect((await other.request('/healthz')).status).toBe(200);
  await other.close();
});

test('only whoever can read the data folder takes a backup', async () => {
  for (const secret of ['', 'wrong', `${operatorSecret} `.repeat(2)]) {
    const headers = { 'x-throughline-operator': secret };
    expect((await post('/operator/backup', {}, headers)).status).toBe(403);
  }
});

test('the document of the API names every operation, its fields and its credential', async () => {
  const { body } = await ask('/api/openapi.json');
  expect(body).toMatchObject({
    openapi: expect.stringMatching(/^3\.1/),
    paths: {
      '/decisions': { post: {}, get: {} },
      '/decisions/{id}': { get: {}, patch: {} },
      '/precedents': { post: {} },
    },
    components: { securitySchemes: { token: { scheme: 'bearer' } } },
  });
});

test('the document of the API tells of the problems that each operation can answer with', async () => {
  const { body } = await ask('/api/openapi.json');
  const { paths, components } = body as unknown as {
    paths: Record<string, Record<string, { responses: Record<string, { $ref?: string }> }>>;
    components: { responses: Record<string, { description: string }>; schemas: Record<string, object> };
  };
  expect(components.schemas.Problem).toMatchObject({
    properties: { code: { enum: Object.keys(problemKinds).map((kind) => kind.toUpperCase().replaceAll('-', '_')) } },
    required: ['code', 'status', 'message'],
  });
  for (const [path, operations] of Object.entries(paths))
    for (const [method, { responses }] of Object.entries(operations)) {
      const told = Object.keys(responses).filter((status) => responses[status]?.$ref);
      const expected = ['400', '401', '403', '404', '429', '500', '503'];
      const changes = method === 'get' ? [] : ['409', '413', '507'];
      expect([method, path, told.sort()]).toEqual([method, path, [...expected, ...changes].sort()]);
      for (const status of told) expect(responses[status]).toEqual({ $ref: `#/components/responses/Problem${status}` });
    }
  expect(components.responses.Problem409?.description).toBe('EXISTS or STALE');
});

test('what is answered in an error is what the document says, and no more', async () => {
  const { body } = await ask('/api/decisions/north-999');
  expect(Object.keys(body).sort()).toEqual(['code', 'message', 'status']);
  const invalid = await post('/api/decisions', {});
  expect(Object.keys(invalid.body).sort()).toEqual(['code', 'data', 'message', 'status']);
});
