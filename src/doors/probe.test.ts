import { test } from 'vitest';
import { testDoor } from '#testing/door.ts';
import { testHouse } from '#testing/house.ts';

test('probe', async () => {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const { app, logged } = await testDoor(house);
  const show = async (name: string, path: string, init: RequestInit = {}, auth: boolean = true) => {
    const r = await app.request(path, {
      ...init,
      headers: {
        ...(auth && { authorization: `Bearer ${ana.secret}` }),
        'content-type': 'application/json',
        ...init.headers,
      },
    });
    const t = await r.text();
    console.log(name, '=>', r.status, t.slice(0, 300));
  };
  const post = (body: unknown) => ({ method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });
  const d = '/api/decisions';
  await show('malformed', d, post('{"title": '));
  await show('text/plain', d, { ...post({ title: 'a', choice: 'b' }), headers: { 'content-type': 'text/plain' } });
  await show('form', d, {
    ...post('title=a&choice=b'),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  await show('octet', d, { ...post('abc'), headers: { 'content-type': 'application/octet-stream' } });
  await show('multipart broken', d, { ...post('abc'), headers: { 'content-type': 'multipart/form-data; boundary=x' } });
  await show('empty body', d, { method: 'POST' });
  await show('null body', d, post('null'));
  await show('array body', d, post('[1]'));
  await show('missing', d, post({ title: 'a' }));
  await show('wrongtype', d, post({ title: 5, choice: [], options: 'x' }));
  await show('big', d, post(`{"title":"a","choice":"${'x'.repeat(33 * 1024 * 1024)}"}`));
  await show('unknown route', '/api/nothing');
  await show('unknown route2', '/rpc/nothing', post('{}'));
  await show('unknown method', '/api/decisions', { method: 'PUT', body: '{}' });
  await show('unknown id', '/api/decisions/dec_01k9z3e6q8f5v9w2x7y4r1t0ab');
  await show('bad id', '/api/decisions/%00');
  await show('bad pct', '/api/decisions/%E0%A4%A');
  await show('title', d, post({ title: 'x'.repeat(301), choice: 'b' }));
  await show('nul', d, post({ title: 'a\0b', choice: 'b' }));
  await show('surrogate', d, post('{"title":"a\\ud800","choice":"b"}'));
  await show(
    'proto',
    d,
    post('{"title":"a","choice":"b","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  );
  await show('proto q', '/api/decisions?__proto__[polluted]=1&constructor[prototype][polluted]=1');
  console.log('polluted', ({} as { polluted?: number }).polluted);
  await show('q types', '/api/decisions?limit=abc');
  await show('q types2', '/api/decisions?limit=5&overdue=maybe&status=nope');
  await show('q array', '/api/decisions?limit=1&limit=2');
  await show('status2', '/api/decisions?status[]=accepted&status[]=proposed');
  await show('status1', '/api/decisions?status=accepted');
  await show('status1b', '/api/decisions?status=accepted&status=proposed');
  await show('tag number', '/api/decisions?tag=2026&q=12&person=true&from=2026');
  await show('deep', d, post(`{"title":"a","choice":"b","options":${'['.repeat(200000)}${']'.repeat(200000)}}`));
  await show('deep draft', '/api/drafts', post(`{"content":{"a":${'['.repeat(100000)}${']'.repeat(100000)}}}`));
  await show('draft surrogate', '/api/drafts', post('{"content":{"a":"x\\ud800"}}'));
  await show('draft proto', '/api/drafts', post('{"content":{"__proto__":{"x":1}, "b":2}}'));
  await show('tags', d, post({ title: 'a', choice: 'b', tags: Array.from({ length: 10000 }, (_, i) => `t${i}`) }));
  await show('badtoken', '/api/decisions', { headers: { authorization: 'Bearer thr_x' } });
  await show('basic', '/api/decisions', { headers: { authorization: 'Basic abc' } });
  await show('no token', '/api/decisions', {}, false);
  for (const cursor of [
    'xyz',
    Buffer.from('["a","b"]').toString('base64url'),
    Buffer.from('["-1","b"]').toString('base64url'),
    Buffer.from('["a\\u0000","b"]').toString('base64url'),
  ])
    for (const sort of ['decided', 'recorded', 'title', 'relevance'])
      await show(`cursor ${cursor} ${sort}`, `/api/decisions?sort=${sort}&q=a&cursor=${cursor}`);
  await show(
    'origin',
    d,
    {
      ...post({ title: 'a', choice: 'b' }),
      headers: { cookie: 'throughline.x=1', origin: 'https://evil.example', host: 'localhost' },
    },
    false,
  );
  await show(
    'origin null',
    d,
    { ...post({ title: 'a', choice: 'b' }), headers: { cookie: 'throughline.x=1', origin: 'null', host: 'localhost' } },
    false,
  );
  await show('capture space', '/api/decisions/capture', post({ sentence: '   ' }));
  await show('capture dot', '/api/decisions/capture', post({ sentence: '.' }));
  await show('capture emoji', '/api/decisions/capture', post({ sentence: `${'x'.repeat(298)}😀${'y'.repeat(20)}` }));
  await show('rpc malformed', '/rpc/decisions/log', post('{"json":'));
  await show('rpc missing', '/rpc/decisions/log', post({ json: { title: 'a' } }));
  await show(
    'rpc GET write',
    '/rpc/decisions/log?data=%7B%22json%22%3A%7B%22title%22%3A%22a%22%2C%22choice%22%3A%22b%22%7D%7D',
  );
  await show(
    'rpc meta proto',
    '/rpc/decisions/log',
    post('{"json":{"title":"a","choice":"b"},"meta":[[1,"__proto__","polluted"]]}'),
  );
  await show('rpc batch', '/rpc/__batch__', post('[]'));
  await show('sign in', '/api/auth/sign-in/email', post({ email: 'a@b.cd', password: 'xxxxxxxxx' }), false);
  await show('sign up', '/api/auth/sign-up/email', post({ email: 'a@b.cd', password: 'xxxxxxxxx', name: 'x' }), false);
  await show('magic', '/api/auth/sign-in/magic-link', post({ email: 'a@b.cd' }), false);
  await show('healthz', '/healthz', {}, false);
  await show('readyz', '/readyz', {}, false);
  await show('operator', '/operator/backup', post({}), false);
  const r = await app.request('/api/openapi.json');
  console.log(r.status, Object.fromEntries(r.headers));
  console.log(
    logged()
      .split('\n')
      .filter((l) => l.includes('unexpected'))
      .map((l) => l.slice(0, 400))
      .join('\n'),
  );
});
