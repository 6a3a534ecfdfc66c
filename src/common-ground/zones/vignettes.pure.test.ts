import { expect, test } from 'vitest';
import { judge, readMap } from './apply-map.ts';
import { starterMap } from './starter-map.ts';
import { type Zone, zones } from './zone.ts';
import type { ZoneFacts } from './zone-map.ts';

/** What somebody would say of a draft in the form; the zone is a person's, said before the map was asked. */
interface Vignette {
  title: string;
  zone: Zone;
  given: Partial<ZoneFacts>;
}

const vignettes: Vignette[] = [
  { title: 'We build the search before the calendar', zone: 'local', given: { reversibility: 'reversible' } },
  { title: 'Our weekly meeting moves to Tuesday', zone: 'local', given: { reversibility: 'reversible' } },
  { title: 'New volunteers get a buddy for a month', zone: 'local', given: {} },
  { title: 'We buy a second drill press', zone: 'local', given: { cost: 900, reversibility: 'costly' } },
  { title: 'We close between Christmas and New Year', zone: 'local', given: { reversibility: 'reversible' } },
  { title: 'The old ladders go to scrap', zone: 'local', given: { reversibility: 'irreversible' } },
  { title: 'We try a paper form for returns', zone: 'local', given: { reversibility: 'reversible' } },
  { title: 'Our web page gets a new picture', zone: 'local', given: {} },
  { title: 'The booking interface drops a field that South reads', zone: 'check', given: { affects: ['south'] } },
  { title: 'Events get their own queue; two services subscribe', zone: 'check', given: { affects: ['a', 'b'] } },
  { title: 'We lend to people outside the city', zone: 'check', given: { stretches: ['Neighbours first'] } },
  { title: 'A late fee, for three months, as a trial', zone: 'check', given: { stretches: ['Trust before fees'] } },
  { title: 'South stores our canoes in winter', zone: 'check', given: { affects: ['south'], reversibility: 'costly' } },
  { title: 'We ask for a deposit on saws', zone: 'check', given: { stretches: ['Open to all'], affects: ['south'] } },
  // It stretches a principle, and nobody has said so: no map can know.
  { title: 'We only train members who can pay', zone: 'check', given: {} },
  {
    title: 'We leave the shared catalogue',
    zone: 'aware',
    given: { affects: ['a', 'b', 'c', 'd'], reversibility: 'costly' },
  },
  { title: 'The common storehouse is sold', zone: 'aware', given: { affects: ['a'], reversibility: 'irreversible' } },
  { title: 'All our chapters get one sign-in', zone: 'aware', given: { affects: ['a', 'b', 'c'] } },
  { title: 'We speak to the press about the flood', zone: 'aware', given: { affects: ['a', 'b', 'c'], text: 'press' } },
  // One group is affected, and the rest of the city will hear of it.
  { title: 'We sue the landlord that we share with South', zone: 'aware', given: { affects: ['south'] } },
  { title: 'Names of late borrowers go on the door', zone: 'intervene', given: { breaks: ['Nobody is shamed'] } },
  { title: 'We sell the list of borrowers', zone: 'intervene', given: { breaks: ['What is told to us stays here'] } },
  {
    title: 'Only owners of houses may borrow',
    zone: 'intervene',
    given: { breaks: ['Open to all'], affects: ['south'] },
  },
  { title: 'Tools that failed the test are lent on', zone: 'intervene', given: { breaks: ['Nobody gets hurt'] } },
];

const nothing = { topics: [], affects: [], cost: null, upholds: [], stretches: [], breaks: [], breaksValue: [] };

const factsOf = ({ title, given }: Vignette): ZoneFacts => ({
  ...nothing,
  affectedGroups: given.affects?.length ?? 0,
  reversibility: '',
  text: title.toLowerCase(),
  ...given,
});

test('the map to begin with agrees with people about vignettes more often than saying the commonest zone each time', () => {
  const map = readMap(starterMap);
  const right = vignettes.filter((vignette) => judge(map, factsOf(vignette)).zone === vignette.zone);
  const commonest = Math.max(...zones.map((zone) => vignettes.filter((it) => it.zone === zone).length));
  expect(right.length).toBeGreaterThan(2 * commonest);
  const missed = vignettes.filter((vignette) => !right.includes(vignette)).map(({ title }) => title);
  expect(missed).toEqual(['We only train members who can pay', 'We sue the landlord that we share with South']);
});

test('of the vignettes, none is advised to reach farther than people said', () => {
  const map = readMap(starterMap);
  const raised = vignettes.filter((it) => zones.indexOf(judge(map, factsOf(it)).zone) > zones.indexOf(it.zone));
  expect(raised).toEqual([]);
});
