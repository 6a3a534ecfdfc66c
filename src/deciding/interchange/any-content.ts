/** Contents of decisions for property tests, made of what could be mistaken for structure. */
import fc from 'fast-check';
import { newId } from '#kernel/id.ts';
import {
  type DecisionContent,
  decisionContent,
  relationKinds,
  reversibilities,
  stances,
  statuses,
  verdicts,
} from '../decisions/decision.ts';

/** Pieces that look like the file's own structure, so that chance finds the mistakable places. */
const nasty = [
  '# Heading',
  '## Context and Problem Statement',
  '## Links',
  '##',
  '###',
  '### Consequences',
  '### Rationale',
  '#### Fourth',
  '```',
  '```js',
  '~~~~',
  '---',
  '***',
  'status: accepted',
  'throughline:',
  '<!-- comment -->',
  '<!-- open',
  '-->',
  '<!-- throughline:text 1 -->',
  '<!-- /throughline:text 1 -->',
  '<!-- throughline:more -->',
  '* Good, because it is',
  '* Bad, because',
  '- item',
  '1. item',
  '> quoted',
  '    indented',
  '\tTab',
  'Chosen option: "X", because Y',
  '"quotes" \'and\' \\backslash\\',
  '<script>alert(1)</script>',
  '| a | b |',
  'Title\n=====',
  'Title\n-----',
  'é ü ß 漢字 🎉',
  '&amp;',
  '[link](http://example.org/a_(b))',
  '![x](y)',
  '{{ template }}',
  '\u00a0',
  '\u2028',
  '$& $1',
  '  ',
  '',
];
const word = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const isStorable = (text: string) => !text.includes('\u0000') && text.isWellFormed();
const anyText = fc
  .array(word, { maxLength: 8 })
  .map((parts) => parts.join('\n'))
  .filter(isStorable);
const spaced = fc
  .array(word, { maxLength: 4 })
  .map((parts) => parts.join(' '))
  .filter(isStorable);
const fullLine = spaced.filter((text) => text.trim() !== '');
const fullText = anyText.filter((text) => text.trim() !== '');
const few = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 });
const day = fc.constantFrom('2026', '2026-11', '2026-11-21', '1999-02-28');
const maybe = <T>(item: fc.Arbitrary<T>) => fc.option(item, { nil: null });

export const contents: fc.Arbitrary<DecisionContent> = fc
  .record({
    title: fullLine,
    question: anyText,
    context: anyText,
    drivers: anyText,
    options: few(
      fc.record({
        title: spaced,
        description: anyText,
        for: few(fullLine),
        against: few(fullLine),
        neutral: few(fullLine),
      }),
    ),
    choice: fullText,
    why: anyText,
    consequences: anyText,
    status: fc.constantFrom(...statuses),
    decidedOn: maybe(day),
    decidedBy: few(fullLine),
    authority: spaced,
    consulted: few(fullLine),
    informed: few(fullLine),
    dissent: few(
      fc.record(
        { by: maybe(fullLine), text: fullText, alias: fullLine, reopenIf: fullText, key: fc.constantFrom('a1', 'b2') },
        { requiredKeys: ['by', 'text'] },
      ),
    ),
    reversibility: maybe(fc.constantFrom(...reversibilities)),
    affects: few(fc.constant(0).map(() => newId('group'))),
    cost: maybe(fc.double({ min: 0, max: 1e12, noNaN: true })),
    principles: few(
      fc.record({
        principle: fc.constant(0).map(() => newId('principle')),
        version: fc.integer({ min: 1, max: 40 }),
        stance: fc.constantFrom(...stances),
        why: fullText,
        decisive: maybe(fc.boolean()),
      }),
    ),
    answer: maybe(
      fc.record({
        question: fc.constant(0).map(() => newId('question')),
        option: fc.constantFrom('fee', 'no-fee'),
        scope: few(fc.constantFrom('ladders', 'power tools')),
      }),
    ),
    assumptions: few(
      fc.record(
        { assumption: fc.constant(0).map(() => newId('assumption')), why: fullText },
        { requiredKeys: ['assumption'] },
      ),
    ),
    tags: few(
      fullLine.map((text) => text.trim().slice(0, 40)).filter((text) => text.trim() !== '' && isStorable(text)),
    ),
    relations: few(
      fc.record({
        kind: fc.constantFrom(...relationKinds),
        id: maybe(fc.constant(0).map(() => newId('decision'))),
        text: spaced,
        partial: fc.boolean(),
      }),
    ),
    links: few(fc.record({ title: spaced, url: fullLine })),
    expected: anyText,
    checkOn: maybe(day),
    result: maybe(fc.record({ text: fullText, verdict: maybe(fc.constantFrom(...verdicts)), on: day })),
    more: few(fc.record({ heading: spaced, text: anyText })),
  })
  .filter((draft) => decisionContent.safeParse(draft).success)
  .map((draft) => decisionContent.parse(draft));
