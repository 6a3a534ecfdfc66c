import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAfter } from '#kernel/clock.ts';
import { challengeOf } from './challenge.ts';
import { monthsLater } from './day.ts';
import { independentGroups } from './process.ts';
import { signaturesNeeded, standingOf } from './proposal.ts';

const by = (...pairs: string[]) => pairs.map((pair) => ({ by: pair.split('@')[0]!, group: pair.split('@')[1]! }));

test('three groups with a person each are three; somebody in two groups speaks for one of them', () => {
  expect(independentGroups([])).toBe(0);
  expect(independentGroups(by('ana@north', 'rui@south', 'zoe@west'))).toBe(3);
  expect(independentGroups(by('ana@north', 'rui@north', 'zoe@north'))).toBe(1);
  expect(independentGroups(by('ana@north', 'ana@south', 'zoe@west'))).toBe(2);
  expect(independentGroups(by('ana@north', 'ana@south', 'rui@south', 'zoe@west'))).toBe(3);
  expect(independentGroups(by('ana@north', 'rui@north', 'ana@south', 'ana@west', 'rui@west'))).toBe(2);
});

test('it is as large as the best way of giving each group a speaker of its own', () => {
  const name = fc.nat(4).map(String);
  const reports = fc.array(fc.record({ by: name, group: name }), { maxLength: 12 });
  const best = (left: { by: string; group: string }[], people: Set<string>, groups: Set<string>): number => {
    const [first, ...rest] = left;
    if (!first) return 0;
    const without = best(rest, people, groups);
    if (people.has(first.by) || groups.has(first.group)) return without;
    return Math.max(without, 1 + best(rest, new Set(people).add(first.by), new Set(groups).add(first.group)));
  };
  fc.assert(
    fc.property(reports, (some) => {
      expect(independentGroups(some)).toBe(best(some, new Set(), new Set()));
    }),
  );
});

const said = (...people: string[]) => people.map((person) => ({ by: person as never, at: '', note: '', why: '' }));
const objections = (...replies: number[]) =>
  replies.map((count) => ({ by: 'prs_x' as never, at: '', harm: 'Harm', replies: Array(count).fill({}) as never[] }));
const seats = ['a', 'b', 'c', 'd', 'e'];

test('two thirds of the seats adopt, rounded up, and signatures of those who hold no seat do not count', () => {
  expect([1, 2, 3, 4, 5, 6, 7].map(signaturesNeeded)).toEqual([1, 2, 2, 3, 4, 4, 5]);
  const with_ = (...people: string[]) => ({ signatures: said(...people), refusals: [], objections: [] });
  expect(standingOf(with_('a', 'b', 'c', 'd'), seats).verdict).toBe('adopted');
  expect(standingOf(with_('a', 'b', 'c', 'x', 'y'), seats)).toMatchObject({ signed: 3, needed: 4, verdict: null });
  expect(standingOf(with_(), []).verdict).toBeNull();
});

test('an objection waits for an answer in words, and for nothing else', () => {
  const proposal = { signatures: said('a', 'b', 'c', 'd'), refusals: [] };
  expect(standingOf({ ...proposal, objections: objections(0) }, seats).verdict).toBeNull();
  expect(standingOf({ ...proposal, objections: objections(1) }, seats).verdict).toBe('adopted');
  expect(standingOf({ ...proposal, objections: objections(2, 0) }, seats).verdict).toBeNull();
});

test('a proposal is refused once two thirds are out of reach, and never by one of four or more', () => {
  const refused = (...people: string[]) => ({ signatures: [], refusals: said(...people), objections: [] });
  expect(standingOf(refused('a'), seats).verdict).toBeNull();
  expect(standingOf(refused('a', 'b'), seats).verdict).toBe('refused');
  for (let size = 4; size <= 15; size++) {
    const holders = Array.from({ length: size }, (_, place) => `p${place}`);
    expect(standingOf(refused('p0'), holders).verdict).toBeNull();
  }
});

test('a term of months ends in the month that is meant, also where that is shorter', () => {
  expect(monthsLater('2026-11-21', 6)).toBe('2027-05-21');
  expect(monthsLater('2026-08-31', 6)).toBe('2027-02-28');
  expect(monthsLater('2027-08-31', 6)).toBe('2028-02-29');
  expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
});

test('two meetings say nothing of a habit, and three say how often', () => {
  const meeting = (challenged: boolean, settled: boolean) => ({ challenged, settled });
  expect(challengeOf([meeting(true, true), meeting(true, true)])).toEqual({
    state: 'no data',
    have: { meetings: 2 },
    need: { meetings: 3 },
  });
  const four = [meeting(true, true), meeting(true, false), meeting(false, true), meeting(true, false)];
  expect(challengeOf(four)).toEqual({ state: 'measured', meetings: 4, challenged: 0.75, settled: 0.5 });
});
