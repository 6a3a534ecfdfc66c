import { expect, test } from 'vitest';
import type { Ground } from '#kernel/perform.ts';
import { conflictKeys } from './conflicts.ts';
import { decisionEvents } from './demo-decisions.ts';
import type { DemoGroup } from './demo-files.ts';
import { type DemoEvent, moment, playScript, World } from './script.ts';

const at = '2026-05-04T18:30:00.000Z';
const from = 'demo/loop/values.yaml, trust';

const world = () => {
  const cast = { network: 'net_1' as const, groups: new Map(), people: new Map() };
  const ground = { database: {}, network: async () => null } as unknown as Ground;
  return new World(ground, {} as never, cast, new Map([['lisbon-late-fees', 'lisbon-6']]));
};

const playing = (play: DemoEvent['play']) => playScript(world(), [{ at, from, play }]);

test('what nobody has written stops the demo with its file, its key and its day', async () => {
  const sentence = (said: string) => `${from}, on 2026-05-04: ${said}`;
  await expect(playing(async (stage) => void stage.id('lost'))).rejects.toThrow(
    sentence('nothing with the key “lost” has happened by 2026-05-04.'),
  );
  await expect(playing(async (stage) => void stage.person('lisbon/nobody'))).rejects.toThrow(
    sentence('there is nobody called “lisbon/nobody” in the groups’ files.'),
  );
  await expect(playing(async (stage) => void stage.group('atlantis'))).rejects.toThrow(
    sentence('there is no group “atlantis”.'),
  );
  await expect(playing(async ({ world }) => void world.referred({ text: 'See [[lost]]' }))).rejects.toThrow(
    sentence('nothing in the demo has the key “lost”.'),
  );
  const twice: DemoEvent['play'] = async (stage) => {
    for (const id of ['val_1', 'val_2']) stage.keep('trust', id);
  };
  await expect(playing(twice)).rejects.toThrow(sentence('the key “trust” stands for something else already.'));
});

test('a decision that cites what no file of the loop tells of is named before anything is written', () => {
  const citation = { principle: 'lost', stance: 'upholds', why: '', decisive: null };
  const decision = { key: 'lisbon-one', recordedAt: at, recordedBy: 'ana', principles: [citation], amendments: [] };
  const groups = [{ slug: 'lisbon', members: [], decisions: [decision] }] as unknown as DemoGroup[];
  const beginnings = { since: new Map(), conflictKey: () => '' };
  expect(() => decisionEvents(groups, beginnings, at)).toThrow(
    'demo/groups/lisbon.yaml, lisbon-one: nothing in demo/loop has the key “lost”.',
  );
});

test('a contradiction that nobody has written about is named', () => {
  const keyOf = conflictKeys([
    { key: 'fees', between: ['one', 'other'], said: [], endings: [], answers: [], heard: [] },
  ]);
  expect(keyOf('other', 'one')).toBe('fees');
  expect(() => keyOf('one', 'third')).toThrow('“third” (with “one”): tell of it in demo/loop/conflicts.yaml.');
});

test('keys in texts become references, and a day means its evening', async () => {
  expect(world().referred(['As in [[lisbon-late-fees]].'])).toEqual(['As in #lisbon-6.']);
  expect(moment.parse('2026-05-04')).toBe(at);
  expect(moment.parse('2026-05-04T07:00:00Z')).toBe('2026-05-04T07:00:00.000Z');
});

test('everything happens in the order of time, and at one moment in the order of the files', async () => {
  const played: string[] = [];
  const event = (name: string, day: string): DemoEvent => ({
    at: `${day}T18:30:00.000Z`,
    from,
    play: async () => void played.push(name),
  });
  const events = [event('late', '2026-05-05'), event('first', '2026-05-03'), event('second', '2026-05-03')];
  await playScript(world(), events);
  expect(played).toEqual(['first', 'second', 'late']);
});
