/** Probes and drift, in the table of what every operation that writes is about, and what there is to try them on. */
import { answeredRounds } from '../drifting-groups.ts';
import type { TestHouse, TestPerson } from '../house.ts';
import type { Scene } from './house-scene.ts';

export interface DriftScene {
  probe: `prb_${string}`;
  /** Open, for all groups. */
  probeRound: `prd_${string}`;
}

/** North has moved away from West, and a round is open. */
export async function driftOf(house: TestHouse, zoe: TestPerson): Promise<DriftScene> {
  const probes = await answeredRounds(house, zoe, { groups: ['north', 'west'], people: 6, rounds: 12, from: 8 });
  house.setClock(undefined);
  const { id: probeRound } = await zoe.probeRounds.open({});
  return { probe: probes[0]!, probeRound };
}

/** Something in every table of probes. */
export async function fillDrift(house: TestHouse, ana: TestPerson, zoe: TestPerson, words: string): Promise<void> {
  const { probe, probeRound } = await driftOf(house, zoe);
  await ana.contextChanges.tell({ group: 'north', what: words, text: words });
  await ana.drift.answer({ group: 'north', other: 'west', text: words });
  await ana.probeRounds.answer({ group: 'north', round: probeRound, answers: [{ probe, answer: 4 }] });
  await ana.probeWays.choose({ group: 'north', anonymous: true });
}

const elsewhere = 'something else' as const;
const own = 'a group' as const;

export const writesOfDrift = {
  'probes.add': { about: elsewhere, input: () => ({ statement: 'North lends first' }) },
  'probes.tend': { about: elsewhere, input: ({ probe }: Scene) => ({ id: probe, state: 'retired' }) },
  'probeRounds.open': { about: elsewhere, input: () => ({}), refused: 'exists' },
  'probeRounds.openOwn': { about: own, input: () => ({ group: 'north' }) },
  'probeRounds.answer': {
    about: 'what lies between groups' as const,
    input: ({ probe, probeRound }: Scene) => ({
      round: probeRound,
      group: 'north',
      answers: [{ probe, answer: 3 }],
    }),
  },
  'probeWays.choose': { about: own, input: () => ({ group: 'north', anonymous: true }) },
  'contextChanges.tell': { about: own, input: () => ({ group: 'north', what: 'Ink is dearer' }) },
  'drift.answer': { about: own, input: () => ({ group: 'north', other: 'west', text: 'We have a new room.' }) },
};
