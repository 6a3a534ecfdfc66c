import { expect, test } from 'vitest';
import { printable } from './print.ts';

const group = `grp_${'0'.repeat(26)}`;
const ana = `prs_${'1'.repeat(26)}`;

test('a record that others refer to begins with its reference, and what has a name is called by it', () => {
  const shown = printable({
    id: 'dec_1',
    number: 12,
    title: 'We lend on Sundays',
    why: '',
    group,
    decidedBy: [ana, 'Rui'],
    tags: [],
    ref: 'north-12',
    groups: { [group]: { slug: 'north', name: 'North' } },
    names: { [ana]: 'Ana' },
    references: {},
  });
  expect(shown).toBe('north-12  We lend on Sundays\nid: dec_1\ngroup: North\ndecidedBy: Ana, Rui');
});

test('lists inside a record are told whole, and keep the names', () => {
  const options = [
    { title: 'A jar', for: ['Cheap', 'Simple'], against: [] },
    { title: 'A card', for: [], against: ['Dear'], dissent: [{ by: ana, text: 'No' }] },
  ];
  const shown = printable({ options, names: { [ana]: 'Ana' } });
  expect(shown).toBe(
    [
      'options:',
      '  - title: A jar',
      '    for: Cheap, Simple',
      '  - title: A card',
      '    against: Dear',
      '    dissent:',
      '      - by: Ana',
      '        text: No',
    ].join('\n'),
  );
});

test('a list is a table of its columns, and what stands around it follows', () => {
  const rows = [
    { ref: 'north-1', title: 'A', hidden: 1 },
    { ref: 'north-12', title: 'B\nb', hidden: 2 },
  ];
  expect(printable({ decisions: rows, total: 2 }, ['ref', 'title'])).toBe(
    'ref       title\nnorth-1   A\nnorth-12  B b\n\ntotal: 2',
  );
  expect(printable({ decisions: [] }, ['ref'])).toBe('Nothing here yet.');
});
