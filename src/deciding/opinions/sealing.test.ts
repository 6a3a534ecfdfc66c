import { expect, test } from 'vitest';
import { operations } from '#house.ts';
import type { Operation } from '#kernel/operation.ts';
import { type Calls, type TestPerson, testHouse } from '#testing/house.ts';
import { countedBy } from '#testing/writes/opinions.ts';

const reads = (contents: object, path: string[] = []): { path: string[]; operation: Operation }[] =>
  Object.entries(contents).flatMap(([name, entry]: [string, object]) =>
    'run' in entry
      ? (entry as Operation).effect === 'read'
        ? [{ path: [...path, name], operation: entry as Operation }]
        : []
      : reads(entry, [...path, name]),
  );

type Ask = (input: unknown) => Promise<unknown>;
const askOf = (calls: Calls, [area = '', name = '']: string[]): Ask =>
  (calls as unknown as Record<string, Record<string, Ask>>)[area]![name]!;

/** What each read answers to these inputs, errors included. */
async function everythingReadBy(person: Calls, inputs: readonly object[]): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const { path } of reads(operations))
    for (const [place, input] of inputs.entries())
      found[`${path.join('.')} ${place}`] = await askOf(person, path)(input).catch((error: unknown) => String(error));
  return found;
}

async function scene() {
  const house = await testHouse();
  house.setClock('2026-11-21T10:00:00.000Z');
  const ana = await house.as('Ana', { groups: ['north'] });
  const zoe = await house.as('Zoe', { groups: ['south'], steward: true });
  const rui = await house.as('Rui', { groups: ['north'] });
  const { id } = await ana.conversations.open({ title: 'How do we lend?', group: 'north' });
  const { id: statement } = await zoe.statements.add({ conversation: id, text: 'We lend on Sundays.' });
  const say = (person: TestPerson, vote: 'agree' | 'disagree' | 'pass') =>
    person.opinions.vote({ conversation: id, votes: [{ statement, vote }] });
  for (let place = 0; place < 6; place++) await say(await house.as(`Person ${place}`), 'agree');
  await say(rui, 'agree');
  await countedBy(ana, id);
  // An operation takes what it knows of these, and leaves the rest.
  const about = { conversation: id, subject: id, group: 'north', text: 'We lend on Sundays', q: 'Sundays' };
  const inputs = [
    { ...about, id, log: house.group('north'), file: 'comments' },
    { ...about, id: statement, subject: statement, log: house.network },
  ];
  return { house, ana, zoe, rui, id, say, inputs };
}

test('what one person changes their mind about can be read by nobody else, by no operation', async () => {
  const { ana, zoe, rui, id, say, inputs } = await scene();
  const readers: Calls[] = [ana, zoe];
  const before = [];
  for (const reader of readers) before.push(await everythingReadBy(reader, inputs));
  const shown = JSON.stringify(before[0]);
  expect(shown).toContain('We lend on Sundays.');
  await say(rui, 'disagree');
  for (const [place, reader] of readers.entries())
    expect(await everythingReadBy(reader, inputs)).toEqual(before[place]);
  for (const file of ['comments', 'votes', 'participants-votes'] as const)
    await expect(ana.opinions.export({ id, file })).rejects.toThrow('sealed');
  const own = await everythingReadBy(rui, inputs.slice(0, 1));
  expect(own['opinions.next 0']).toMatchObject({ yours: [{ vote: 'disagree' }] });
});

test('no pseudonym of a voter leaves the house, and votes are exported by those who ask, once it is closed', async () => {
  const { house, ana, zoe, id, inputs } = await scene();
  const rows = await house.ground.database.db
    .selectFrom('opinion_votes')
    .select('voter')
    .where('conversation_id', '=', id)
    .execute();
  expect(rows.length).toBe(7);
  await expect(ana.opinions.export({ id, file: 'votes' })).rejects.toThrow('sealed');
  await ana.conversations.close({ id });
  await expect(zoe.opinions.export({ id, file: 'votes' })).rejects.toMatchObject({ kind: 'forbidden' });
  expect((await ana.opinions.export({ id, file: 'votes' })).text.trim().split('\n')).toHaveLength(8);
  const seen = JSON.stringify(await everythingReadBy(ana, inputs.slice(0, 1)));
  for (const { voter } of rows) expect(seen).not.toContain(voter);
});
