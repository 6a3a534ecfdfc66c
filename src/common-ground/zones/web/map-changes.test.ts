import { expect, test } from 'vitest';
import { starterMap } from '../starter-map.ts';
import { mapChanges } from './map-changes.ts';

const [first, second] = starterMap.rules as [(typeof starterMap.rules)[number], (typeof starterMap.rules)[number]];

test('a version tells what it added, took away, moved and reworded, and nothing where it only came back reordered', () => {
  const backFromTheDatabase = {
    rules: starterMap.rules,
    otherwise: { why: starterMap.otherwise.why, zone: starterMap.otherwise.zone },
    tell: starterMap.tell,
  };
  expect(mapChanges(starterMap, backFromTheDatabase)).toEqual([]);
  const rules = [
    { ...first, zone: 'aware' as const },
    { ...second, why: 'In other words.' },
    { ...second, name: 'New' },
  ];
  expect(mapChanges({ ...starterMap, rules: starterMap.rules.slice(0, 3) }, { ...starterMap, rules })).toEqual([
    { kind: 'moved', name: first.name, from: 'local', to: 'aware' },
    { kind: 'reworded', name: second.name },
    { kind: 'added', name: 'New', to: 'check' },
    { kind: 'removed', name: starterMap.rules[2]!.name, from: 'check' },
  ]);
});

test('the first version adds all its rules; whom to tell and the zone of everything else are told apart', () => {
  expect(mapChanges(undefined, starterMap).map(({ kind }) => kind)).toEqual(Array(5).fill('added'));
  const tell = { ...starterMap.tell, aware: { whom: 'Everybody', days: 1 } };
  const otherwise = { zone: 'check' as const, why: 'For now.' };
  expect(mapChanges(starterMap, { ...starterMap, tell, otherwise }).map(({ kind }) => kind)).toEqual([
    'otherwise',
    'telling',
  ]);
});
