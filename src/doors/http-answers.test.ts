import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDoor, testDoor } from '#testing/door.ts';
import { type TestHouse, testHouse } from '#testing/house.ts';

let house: TestHouse;
let door: TestDoor;
let authorization: string;

beforeAll(async () => {
  house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  await ana.decisions.log({ title: 'We use ink', choice: 'Ink.' });
  authorization = `Bearer ${ana.secret}`;
  door = await testDoor(house);
});

afterAll(() => door.close());

test('no answer of the API stays in a cache, be it an error or the news', async () => {
  const ask = (path: string, init: RequestInit = {}) => door.request(path, { headers: { authorization }, ...init });
  const answers = [
    await ask('/api/decisions'),
    await ask('/api/decisions/north-999'),
    await ask('/api/decisions', { headers: {} }),
    await ask('/api/nothing'),
    await ask('/api/openapi.json'),
    await ask('/api/auth/nowhere'),
    await ask('/rpc/decisions/list', { method: 'POST' }),
    await ask('/api/events', { method: 'HEAD' }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 404, 401, 404, 200, 404, 400, 200]);
  for (const { headers } of answers) expect(headers.get('cache-control')).toBe('no-store');
});

test.each([
  '/api/decisions',
  '/api/decisions/north-1',
  '/api/decisions/north-999',
  '/api/nothing',
])('HEAD %s is answered as GET, without the body', async (path) => {
  const get = await door.request(path, { headers: { authorization } });
  const head = await door.request(path, { method: 'HEAD', headers: { authorization } });
  expect(head.status).toBe(get.status);
  for (const name of ['content-type', 'content-length', 'cache-control'])
    expect([name, head.headers.get(name)]).toEqual([name, get.headers.get(name)]);
  expect(await head.text()).toBe('');
  expect(await get.text()).not.toBe('');
});

test('HEAD of the news listens to nothing, and is for who may hear them', async () => {
  const head = await door.request('/api/events', { method: 'HEAD', headers: { authorization } });
  expect([head.status, head.headers.get('content-type'), head.body]).toEqual([200, 'text/event-stream', null]);
  expect((await door.request('/api/events', { method: 'HEAD' })).status).toBe(401);
});
