import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge, problemsOf, readMap } from './apply-map.ts';
import { reversibilities } from './draft.ts';
import { isRefusal, readRule } from './rule-language.ts';
import { variables } from './rule-variables.ts';
import { starterMap } from './starter-map.ts';
import { zones } from './zone.ts';
import { longestRule, reach, type ZoneFacts, type ZoneRule, zoneMapContent } from './zone-map.ts';

const facts = (given: Partial<ZoneFacts> = {}): ZoneFacts => ({
  topics: [],
  affects: [],
  affectedGroups: given.affects?.length ?? 0,
  reversibility: '',
  cost: null,
  upholds: [],
  stretches: [],
  breaks: [],
  breaksValue: [],
  text: '',
  ...given,
});

const rule = (when: string, zone: ZoneRule['zone'] = 'check', name = 'One'): ZoneRule => ({
  name,
  zone,
  when,
  why: `${name} says so.`,
  examples: [],
});

const mapOf = (...rules: ZoneRule[]) => readMap({ ...starterMap, rules });
const refused = (when: string) => {
  const read = readRule(when);
  return isRefusal(read) ? read : null;
};
const matches = (when: string, given: Partial<ZoneFacts>) => {
  const read = readRule(when);
  return isRefusal(read) ? read : read.matches(facts(given));
};

test.each<[string, Partial<ZoneFacts>, boolean]>([
  ["'architecture' in topics && affectedGroups > 0", { topics: ['architecture'], affects: ['south'] }, true],
  ["'architecture' in topics && affectedGroups > 0", { topics: ['architecture'] }, false],
  ["topics.exists(t, t.startsWith('data'))", { topics: ['fees', 'data protection'] }, true],
  ["'south' in affects", { affects: ['north', 'south'] }, true],
  ["reversibility == 'irreversible'", { reversibility: 'irreversible' }, true],
  ["reversibility in ['costly', 'irreversible']", { reversibility: 'reversible' }, false],
  ['costKnown && cost > 5000.0', { cost: 5001 }, true],
  ['cost > 5000', { cost: 5001 }, true],
  ['cost < 100.0', {}, true],
  ['costKnown && cost < 100.0', {}, false],
  ["'Repair before lending' in breaks", { breaks: ['Repair before lending'] }, true],
  ["'Care' in breaksValue", { breaksValue: ['Care'] }, true],
  ['size(stretches) + size(breaks) > 1', { stretches: ['A'], breaks: ['B'] }, true],
  ['topics.exists(t, text.contains(t))', { topics: ['fees', 'saws'], text: 'we lend saws' }, true],
  ["text.contains('supplier')", { text: 'we change the supplier' }, true],
  ['topics.exists(t, breaks.exists(b, b.contains(t)))', { topics: ['care'], breaks: ['with care'] }, true],
])('%s of %j is %s', (when, given, expected) => {
  expect(matches(when, given)).toBe(expected);
});

test.each<[string, number, number, string]>([
  ['affectedGroup > 2', 1, 1, 'Nothing is called “affectedGroup” here. Do you mean affectedGroups?'],
  [
    "text.contains('x') &&\n  budget > 3",
    2,
    3,
    'Nothing is called “budget” here. A rule can speak of topics, affects,',
  ],
  ['affectedGroups >', 1, 17, 'The rule ends before it is complete.'],
  ["text.contains('x", 1, 15, 'A quotation mark is missing'],
  ['topics', 1, 1, 'A rule says yes or no; this one gives list<string>.'],
  ['cost == 500', 1, 1, 'write 500.0 for 500'],
  ['text == 3', 1, 1, 'These do not go together: string == int.'],
  ["reversibility == 'irreversable'", 1, 18, "never 'irreversable'"],
  [
    "affectedGroups > 0 && 'Architecture' in topics",
    1,
    23,
    "Here topics comes in small letters: write 'architecture'.",
  ],
  ["text.contains('Supplier')", 1, 15, "write 'supplier'"],
  ["text.matches('(a+)+$')", 1, 1, '“matches” cannot be used in a rule.'],
  ["duration('1h') > duration('1m')", 1, 1, '“duration” cannot be used'],
  ['dyn(text) == 3', 1, 1, '“dyn” cannot be used'],
  ['topics.map(t, t).size() > 0', 1, 1, '“map” cannot be used'],
  ['text.size > 3', 1, 1, 'nothing with a dot or braces inside'],
])('“%s” is refused at line %i, column %i', (when, line, column, sentence) => {
  const read = refused(when);
  expect(read).toMatchObject({ line, column });
  expect(read?.sentence).toContain(sentence);
});

test('an element is not called as a list is, which would hide how long it takes', () => {
  const hidden = '[affects].exists(breaks, breaks.exists(a, breaks.exists(b, a + b == text)))';
  expect(refused(hidden)?.sentence).toContain('“breaks” is a word of the rules already');
  expect(refused('topics.exists(topic, topic == "a")')).toBeNull();
});

test.each([
  ['brackets', `${'('.repeat(400)}true${')'.repeat(400)}`],
  ['negations', `${'!'.repeat(900)}true`],
  ['an endless line', 'true || '.repeat(200)],
  ['lists within lists', 'topics.exists(a, affects.exists(b, topics.exists(c, affects.exists(d, a == d))))'],
  ['lists of lists', '[topics, topics].exists(l, l.exists(a, affects.exists(b, a == b)))'],
  ['the whole text for each of many', 'affects.exists(a, text.contains(a))'],
  ['long lists of texts', `affects.all(a, ${Array(12).fill('text.contains(a)').join(' && ')})`],
])('what would keep the server busy is refused when it is written: %s', (_, when) => {
  expect(refused(when)?.sentence).toMatch(/too long|too often|to 1000 characters/);
});

test.each([
  ["topics[7] == 'a'", 'the list has no such element'],
  ['1 / 0 == affectedGroups', 'division by zero'],
])('a rule that fails for a draft counts as not matching, and is told: %s', (when, sentence) => {
  const map = mapOf(rule(when, 'intervene', 'Fails'), rule('true', 'check', 'Holds'));
  expect(judge(map, facts())).toMatchObject({
    zone: 'check',
    rule: 'Holds',
    failing: [{ name: 'Fails', sentence }],
  });
});

test('of the rules that match, the one that reaches farthest counts, whatever their order; the others are told', () => {
  const rules = [rule('true', 'local', 'A'), rule('true', 'aware', 'B'), rule('true', 'check', 'C')];
  for (const order of [rules, [...rules].reverse()]) {
    const said = judge(mapOf(...order), facts());
    expect(said).toMatchObject({ zone: 'aware', rule: 'B', why: 'B says so.', failing: [] });
    expect(said.also.map(({ name }) => name)).toEqual(['C', 'A']);
  }
  expect(judge(mapOf(rule('true', 'aware', 'Second'), rule('true', 'aware', 'First')), facts()).rule).toBe('Second');
  expect(judge(mapOf(rule('false')), facts())).toMatchObject({ ...starterMap.otherwise, rule: '' });
});

test('a map whose rules can no longer be read still advises, and says which rule is not heard', () => {
  const map = mapOf(rule('nonsense >', 'intervene', 'Old'), rule('true', 'check', 'New'));
  expect(judge(map, facts())).toMatchObject({ zone: 'check', failing: [{ name: 'Old' }] });
});

test('two rules of one name, a rule without a reason and a map of too many rules are refused', () => {
  const issues = (given: object) => zoneMapContent.safeParse({ ...starterMap, ...given }).error?.issues;
  expect(issues({ rules: [rule('true'), rule('false', 'local', 'one')] })).toMatchObject([
    { path: ['rules', 1, 'name'], message: 'Two rules are called “one”. Rename one.' },
  ]);
  expect(issues({ rules: [{ ...rule('true'), why: ' ' }] })).toMatchObject([{ path: ['rules', 0, 'why'] }]);
  expect(issues({ rules: Array.from({ length: 41 }, (_, i) => rule('true', 'local', `${i}`)) })).toMatchObject([
    { message: 'Keep this to 40 rules: merge or retire one first.' },
  ]);
});

test('the map to begin with is understood, and says of each kind of decision what the pattern says', () => {
  expect(problemsOf(starterMap.rules)).toEqual([]);
  const zoneOf = (given: Partial<ZoneFacts>) => judge(readMap(starterMap), facts(given)).zone;
  expect(zoneOf({ reversibility: 'reversible', text: 'what we build next' })).toBe('local');
  expect(zoneOf({})).toBe('local');
  expect(zoneOf({ affects: ['south'] })).toBe('check');
  expect(zoneOf({ stretches: ['Repair before lending'] })).toBe('check');
  expect(zoneOf({ affects: ['a', 'b', 'c'] })).toBe('aware');
  expect(zoneOf({ affects: ['a'], reversibility: 'irreversible' })).toBe('aware');
  expect(zoneOf({ breaks: ['Repair before lending'] })).toBe('intervene');
});

const someText = fc.string({ maxLength: 30, unit: 'grapheme' });
const anyFacts: fc.Arbitrary<ZoneFacts> = fc
  .record({
    topics: fc.array(someText, { maxLength: 5 }),
    affects: fc.array(someText, { maxLength: 5 }),
    reversibility: fc.constantFrom('', ...reversibilities),
    cost: fc.option(fc.double({ min: 0, max: 1e12, noNaN: true })),
    upholds: fc.array(someText, { maxLength: 3 }),
    stretches: fc.array(someText, { maxLength: 3 }),
    breaks: fc.array(someText, { maxLength: 3 }),
    breaksValue: fc.array(someText, { maxLength: 3 }),
    text: someText,
  })
  .map((given) => facts({ ...given, affectedGroups: given.affects.length }));

const words = [
  ...variables.map(({ name }) => name),
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '&&',
    '||',
    '!',
    '==',
    '!=',
    '<',
    '>=',
    '+',
    '-',
    '*',
    '/',
    '%',
    '?',
    ':',
    ',',
    '.',
  ],
  ...[
    'in',
    'true',
    'false',
    'null',
    '1',
    '0',
    '1.5',
    "'a'",
    '"b"',
    't',
    'size',
    'exists',
    'all',
    'contains',
    'matches',
  ],
  ...['\n', '// c', '\\', "'", '1u', '0x1F', 'has', 'r"x"', '9223372036854775807'],
];
const like = (text: fc.Arbitrary<string>) => text.map((it) => it.slice(0, longestRule));
/** From any text at all, over what looks like a rule, to rules that nearly are ones. */
const anyWhen = fc.oneof(
  like(fc.string({ maxLength: 60, unit: 'binary' })),
  like(fc.array(fc.constantFrom(...words), { maxLength: 15 }).map((parts) => parts.join(' '))),
  fc
    .tuple(fc.constantFrom(...starterMap.rules.map(({ when }) => when)), fc.nat(), fc.constantFrom(...words))
    .map(([when, at, word]) => when.slice(0, at % when.length) + word + when.slice(at % when.length)),
);

test('whatever is written as a rule is refused with its place, or gives a zone for every draft', () => {
  fc.assert(
    fc.property(anyWhen, anyFacts, (when, given) => {
      const read = refused(when);
      const said = judge(mapOf(rule(when, 'intervene')), given);
      expect(zones).toContain(said.zone);
      if (!read) return;
      const lines = when.split('\n');
      expect(read.sentence).not.toBe('');
      expect(read.line).toBeGreaterThanOrEqual(1);
      expect(read.line).toBeLessThanOrEqual(lines.length);
      expect(read.column).toBeGreaterThanOrEqual(1);
      expect(read.column).toBeLessThanOrEqual((lines[read.line - 1] ?? '').length + 1);
      expect(said).toMatchObject({ zone: starterMap.otherwise.zone, failing: [{ name: 'One' }] });
    }),
    { numRuns: 1500 },
  );
});

test('a rule more never makes a decision reach less far', () => {
  const some = fc.array(
    fc.tuple(
      fc.constantFrom(...starterMap.rules.map(({ when }) => when), 'true', "topics[0] == 'a'"),
      fc.constantFrom(...zones),
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(some, fc.constantFrom(...zones), anyFacts, (given, zone, it) => {
      const rules = given.map(([when, zone], index) => rule(when, zone, `${index}`));
      const before = judge(mapOf(...rules), it);
      const after = judge(mapOf(...rules, rule('true', zone, 'More')), it);
      if (before.rule !== '') expect(reach(after.zone)).toBeGreaterThanOrEqual(reach(before.zone));
      expect(reach(after.zone)).toBeGreaterThanOrEqual(reach(zone));
    }),
  );
});
