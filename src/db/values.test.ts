import fc from 'fast-check';
import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyTestDatabase } from '#testing/databases/database.ts';
import type { OpenDatabase } from './open-database.ts';
import { instantFromText } from './values.ts';

let database: OpenDatabase;

beforeAll(async () => {
  database = await emptyTestDatabase();
});

afterAll(() => database.close());

async function value(expression: RawBuilder<unknown>): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`select ${expression} as value`.execute(database.db);
  return rows[0]?.value;
}

test.each<[what: string, expression: RawBuilder<unknown>, expected: unknown]>([
  ['an instant', sql`'2026-11-21 11:00:00+01'::timestamptz`, '2026-11-21T10:00:00.000Z'],
  ['an instant with milliseconds', sql`'2026-11-21T10:00:00.120Z'::timestamptz`, '2026-11-21T10:00:00.120Z'],
  ['an instant with microseconds', sql`'2026-11-21 10:00:00.123456Z'::timestamptz`, '2026-11-21T10:00:00.123456Z'],
  ['the end of time', sql`'infinity'::timestamptz`, 'infinity'],
  ['a calendar date', sql`'2026-11-21'::date`, '2026-11-21'],
  ['a time', sql`'10:00'::time`, '10:00:00'],
  ['a local time stamp', sql`'2026-11-21 10:00'::timestamp`, '2026-11-21T10:00:00.000'],
  ['a span of time', sql`'90 minutes'::interval`, '01:30:00'],
  ['a count', sql`count(*)`, 1],
  ['a number too large for a JavaScript number', sql`9007199254740993::int8`, 9007199254740993n],
  ['an exact number', sql`1.10::numeric`, '1.10'],
  ['an inexact number', sql`0.1::float8`, 0.1],
  ['truth', sql`true`, true],
  ['nothing', sql`null::text`, null],
  ['an object', sql`'{"a":[1,null,"ü"]}'::jsonb`, { a: [1, null, 'ü'] }],
  [
    'a list of texts',
    sql`array['a,b', 'c"d', 'e\\f', null, '', 'NULL', ' x ']`,
    ['a,b', 'c"d', 'e\\f', null, '', 'NULL', ' x '],
  ],
  ['an empty list', sql`array[]::text[]`, []],
  [
    'a nested list',
    sql`array[[1,2],[3,4]]`,
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ['a list of instants', sql`array['2026-11-21 10:00Z'::timestamptz]`, ['2026-11-21T10:00:00.000Z']],
  ['a list of dates', sql`array['2026-11-21'::date]`, ['2026-11-21']],
  ['a list of objects', sql`array['{"a":"}"}'::jsonb]`, [{ a: '}' }]],
  ['bytes', sql`'\\x00ff'::bytea`, new Uint8Array([0, 255])],
  ['a UUID', sql`'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'::uuid`, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'],
])('%s comes out the same in both homes', async (_what, expression, expected) => {
  expect(await value(expression)).toStrictEqual(expected);
});

test('an hour is the hour in UTC in both homes, whatever the machine says', async () => {
  expect(await value(sql`extract(hour from '2026-11-21 10:00Z'::timestamptz)::int`)).toBe(10);
  expect(await value(sql`'2026-11-21 23:30-05'::timestamptz::date`)).toBe('2026-11-22');
});

test('any instant that goes in comes out unchanged', async () => {
  const instants = fc.date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
  await fc.assert(
    fc.asyncProperty(instants, async (date) => {
      expect(await value(sql`${date.toISOString()}::timestamptz`)).toBe(date.toISOString());
    }),
    { numRuns: 50 },
  );
});

const storable = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));

test('any list of texts that goes in comes out unchanged', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(storable)), async (texts) => {
      expect(await value(sql`${texts}::text[]`)).toStrictEqual(texts);
    }),
    { numRuns: 100 },
  );
});

test('any JSON that goes in comes out unchanged', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ stringUnit: 'grapheme' }), async (json) => {
      const text = JSON.stringify(json);
      fc.pre(!text.includes('\\u0000'));
      expect(await value(sql`${text}::jsonb`)).toStrictEqual(JSON.parse(text));
    }),
    { numRuns: 100 },
  );
});

test('bytes, truth, numbers, objects and nothing go in as parameters', async () => {
  expect(await value(sql`${new Uint8Array([1, 254])}::bytea`)).toStrictEqual(new Uint8Array([1, 254]));
  expect(await value(sql`${true}::boolean`)).toBe(true);
  expect(await value(sql`${42}::int8`)).toBe(42);
  expect(await value(sql`${{ a: 1 }}::jsonb`)).toStrictEqual({ a: 1 });
  expect(await value(sql`${null}::text`)).toBe(null);
  expect(await value(sql`'b' = any(${['a', 'b']}::text[])`)).toBe(true);
});

test('an offset with minutes is counted in', () => {
  expect(instantFromText('2026-11-21 10:00:00.5+05:45')).toBe('2026-11-21T04:15:00.500Z');
});
