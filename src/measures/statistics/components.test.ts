import fc from 'fast-check';
import { expect, test } from 'vitest';
import { componentsOver, type Edge } from '#measures/statistics/components.ts';

const owners: Record<string, string[]> = {
  r1: ['north'],
  r2: ['south'],
  r3: ['east'],
  s1: ['north'],
  s2: ['north'],
  s3: ['north'],
};
const ownersOf = (member: string) => owners[member] ?? [];

test('three groups with the same trouble are one item, three reports of one group none', () => {
  const edges: Edge[] = [
    ['r1', 'r2'],
    ['r2', 'r3'],
    ['s1', 's2'],
    ['s2', 's3'],
  ];
  expect(componentsOver(edges, ownersOf, 3)).toEqual([
    { members: ['r1', 'r2', 'r3'], owners: ['east', 'north', 'south'] },
  ]);
  expect(componentsOver(edges, ownersOf, 1)).toHaveLength(2);
  expect(componentsOver([], ownersOf, 1)).toEqual([]);
});

test('two links of one thing are enough, a link to itself changes nothing, a thing may have several owners', () => {
  expect(
    componentsOver(
      [
        ['r1', 'r1'],
        ['r1', 's1'],
      ],
      ownersOf,
      2,
    ),
  ).toEqual([]);
  expect(componentsOver([['a', 'b']], () => ['north', 'south', 'east'], 3)).toHaveLength(1);
});

const edges = fc.array(fc.tuple(fc.nat(30).map(String), fc.nat(30).map(String)), { maxLength: 60 });
const groupOf = (member: string) => [`g${Number(member) % 5}`];

test('whatever is linked lies in one component, and every member in exactly one', () => {
  fc.assert(
    fc.property(edges, (links) => {
      const found = componentsOver(links, groupOf, 1);
      const members = found.flatMap((component) => component.members);
      expect(new Set(members)).toEqual(new Set(links.flat()));
      expect(members).toHaveLength(new Set(members).size);
      for (const [one, other] of links)
        expect(
          found.filter((component) => component.members.includes(one) || component.members.includes(other)),
        ).toHaveLength(1);
    }),
  );
});

test('every component is held together by its links alone, and the order of links makes no difference', () => {
  fc.assert(
    fc.property(edges, (links) => {
      const found = componentsOver(links, groupOf, 3);
      expect(
        componentsOver(
          [...links].reverse().map(([a, b]): Edge => [b, a]),
          groupOf,
          3,
        ),
      ).toEqual(found);
      for (const { members, owners: own } of found) {
        expect(own.length).toBeGreaterThanOrEqual(3);
        const reached = new Set([members[0]]);
        for (let round = 0; round < members.length; round++)
          for (const [a, b] of links) if (reached.has(a) || reached.has(b)) reached.add(a).add(b);
        expect([...reached].sort()).toEqual(members);
      }
    }),
  );
});
