/** Context maps, in the table of what every operation that writes is about, and what there is to try them on. */
import type { TestPerson } from '../house.ts';
import type { Scene } from './house-scene.ts';

export interface MapScene {
  /** What North takes for true: it holds, it has fallen, it was taken off the map, it contradicts West. */
  assumed: `asm_${string}`;
  fallen: `asm_${string}`;
  retiredAssumption: `asm_${string}`;
  clashing: `asm_${string}`;
  /** What West takes for true. */
  assumedElsewhere: `asm_${string}`;
  alsoElsewhere: `asm_${string}`;
  /** North disputes something of West, and West something of North. */
  disputing: `dsp_${string}`;
  disputed: `dsp_${string}`;
  /** A boundary of North, one that it has taken away, and what West depends on North for. */
  boundary: `mpi_${string}`;
  retiredItem: `mpi_${string}`;
  dependency: `mpi_${string}`;
}

export async function mapsOf({ ana, eva }: Record<'ana' | 'eva', TestPerson>): Promise<MapScene> {
  const take = async (person: TestPerson, group: string, title: string) =>
    (await person.assumptions.add({ group, title })).id;
  const assumed = await take(ana, 'north', 'Ink stays');
  const fallen = await take(ana, 'north', 'Paper is cheap');
  await ana.assumptions.fall({ id: fallen, why: 'It rose.' });
  const retiredAssumption = await take(ana, 'north', 'Chalk is white');
  await ana.assumptions.retire({ id: retiredAssumption });
  const clashing = await take(ana, 'north', 'Slates break');
  const assumedElsewhere = await take(eva, 'west', 'Slates last');
  const alsoElsewhere = await take(eva, 'west', 'Slates are quiet');
  await ana.assumptions.clash({ id: clashing, with: assumedElsewhere, why: 'Ours broke.' });
  const disputing = (await ana.assumptions.dispute({ id: assumedElsewhere, group: 'north', why: 'Ours broke.' })).id;
  const disputed = (await eva.assumptions.dispute({ id: assumed, group: 'west', why: 'Ours ran.' })).id;
  const item = async (person: TestPerson, group: string, more: object) =>
    (await person.mapItems.add({ group, kind: 'boundary', title: 'No slates', ...more })).id;
  const { group } = await ana.groups.show({ group: 'north' });
  const dependency = await item(eva, 'west', { kind: 'dependency', title: 'Ink from North', other: group.id });
  const boundary = await item(ana, 'north', {});
  const retiredItem = await item(ana, 'north', {});
  await ana.mapItems.retire({ id: retiredItem });
  return {
    ...{ assumed, fallen, retiredAssumption, clashing, assumedElsewhere, alsoElsewhere },
    ...{ disputing, disputed, dependency, boundary, retiredItem },
  };
}

const own = 'a group' as const;
const between = 'what lies between groups' as const;

export const writesOfMaps = {
  'assumptions.add': { about: own, input: () => ({ group: 'north', title: 'Pens last a year' }) },
  'assumptions.amend': { about: own, input: ({ assumed }: Scene) => ({ id: assumed, set: { title: 'Ink fades' } }) },
  'assumptions.check': { about: own, input: ({ assumed }: Scene) => ({ id: assumed, confidence: 'sure' }) },
  'assumptions.retire': { about: own, input: ({ clashing }: Scene) => ({ id: clashing }) },
  'assumptions.restore': { about: own, input: ({ retiredAssumption: id }: Scene) => ({ id }) },
  'assumptions.reconcile': {
    about: own,
    input: ({ clashing, assumedElsewhere }: Scene) => ({ id: clashing, with: assumedElsewhere }),
  },
  'assumptions.clash': {
    about: own,
    input: ({ assumed, assumedElsewhere }: Scene) => ({ id: assumed, with: assumedElsewhere, why: 'It runs.' }),
  },
  'assumptions.answerDispute': { about: between, input: ({ disputed }: Scene) => ({ id: disputed, what: 'holds' }) },
  'assumptions.withdrawDispute': { about: between, input: ({ disputing }: Scene) => ({ id: disputing }) },
  'assumptions.dispute': {
    about: between,
    input: ({ alsoElsewhere }: Scene) => ({ id: alsoElsewhere, group: 'north', why: 'They squeak.' }),
  },
  'assumptions.fall': { about: own, input: ({ assumed }: Scene) => ({ id: assumed, why: 'It ran.' }) },
  'assumptions.mend': { about: own, input: ({ fallen }: Scene) => ({ id: fallen, why: 'It fell again.' }) },
  'mapItems.add': { about: own, input: () => ({ group: 'north', kind: 'term', title: 'Slate' }) },
  'mapItems.amend': { about: own, input: ({ boundary }: Scene) => ({ id: boundary, set: { title: 'No chalk' } }) },
  'mapItems.check': { about: own, input: ({ boundary }: Scene) => ({ id: boundary, expiresOn: '2099-01-01' }) },
  'mapItems.retire': { about: own, input: ({ boundary }: Scene) => ({ id: boundary }) },
  'mapItems.restore': { about: own, input: ({ retiredItem }: Scene) => ({ id: retiredItem }) },
  'mapItems.acknowledge': { about: own, input: ({ dependency }: Scene) => ({ id: dependency, note: 'Till June.' }) },
};
