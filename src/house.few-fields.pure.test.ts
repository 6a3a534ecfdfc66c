/** Records stay conversation: whoever makes one is asked to write two things at most, and everything else waits. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { operations } from './house.ts';

interface Schema {
  type?: string;
  enum?: unknown[];
  pattern?: string;
  format?: string;
  const?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
}

interface Written {
  effect: string;
  input: z.ZodType;
}

/** What stands on the page already, or comes with what somebody pressed: which record, which group. */
const given = ['group', 'decision', 'principle', 'person', 'session', 'id', 'token'];

/** A record is named by its id, a day or a word is picked: what is left has to be thought of and written. */
const mustBeWritten = (name: string, { type, enum: words, pattern, format, const: only }: Schema): boolean =>
  !given.includes(name) && type !== 'boolean' && !words && !pattern && !format && only === undefined;

/** The fields that cannot be left out and have to be written by whoever asks. */
function askedFor(input: z.ZodType): string[] {
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema;
  return (schema.required ?? []).filter((name) => mustBeWritten(name, schema.properties?.[name] ?? {}));
}

const most = 2;

/** What is asked for more, and why; none of them is a record of how a group decided. */
const exceptions: Record<string, string> = {
  'zones.amend': 'the map is sent whole',
  'experiments.begin': 'without a sign when to stop it would be no experiment',
  'proposals.make': 'what it changes binds the wording that everyone shares',
  'crises.measure': 'whoever decides for others owes them the reason',
};

const writes = Object.entries(operations).flatMap(([area, inIt]) =>
  Object.entries(inIt as Record<string, Written>)
    .filter(([, { effect }]) => effect === 'write')
    .map(([name, { input }]) => ({ path: `${area}.${name}`, asked: askedFor(input) })),
);

test('whoever makes or changes a record is asked to write two things at most', () => {
  expect(writes.length).toBeGreaterThan(80);
  expect(writes.find(({ path }) => path === 'decisions.log')?.asked).toEqual(['title', 'choice']);
  const many = writes.filter(({ path, asked }) => asked.length > most && !(path in exceptions));
  expect(many).toEqual([]);
});

test('what is asked for more stays below six, and no exception outlives its reason', () => {
  for (const path of Object.keys(exceptions)) {
    const asked = writes.find((it) => it.path === path)?.asked ?? [];
    expect([path, asked.length > most]).toEqual([path, true]);
    expect(asked.length).toBeLessThan(6);
  }
});

test('what has to be written is told from what is picked or stands there already', () => {
  const schema = z.object({
    group: z.string(),
    on: z.string().regex(/^\d{4}$/),
    kind: z.enum(['a', 'b']),
    sure: z.boolean(),
    title: z.string(),
    people: z.array(z.string()),
    why: z.string().default(''),
  });
  expect(askedFor(schema)).toEqual(['title', 'people']);
});
