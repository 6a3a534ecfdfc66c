/** Signals and flags, in the table of what every operation that writes is about, and what there is to try them on. */
import type { TestPerson } from '../house.ts';
import type { Scene } from './house-scene.ts';

export interface SignalScene {
  /** What North keeps seeing: to be read and answered; and two that may be one matter. */
  signal: `sig_${string}`;
  alike: `sig_${string}`;
  /** A decision of North that rests on something fallen. */
  flagged: string;
}

/** A decision of North, and an assumption under it that has fallen. */
export async function flaggedOf(ana: TestPerson, why = 'It rained.'): Promise<string> {
  const { id: assumption } = await ana.assumptions.add({ group: 'north', title: 'Paper stays dry' });
  const choice = { title: 'We keep paper', choice: 'Paper.', group: 'north', assumptions: [{ assumption }] };
  const { id } = await ana.decisions.log(choice);
  await ana.assumptions.fall({ id: assumption, why });
  return id;
}

export async function signalsOf(ana: TestPerson): Promise<SignalScene> {
  const raise = async (title: string) => (await ana.signals.raise({ group: 'north', title })).id;
  return {
    signal: await raise('Ink runs dry on Mondays'),
    alike: await raise('No ink on Mondays'),
    flagged: await flaggedOf(ana),
  };
}

const elsewhere = 'something else' as const;

export const writesOfSignals = {
  'flags.answer': {
    about: 'a group' as const,
    input: ({ flagged }: Scene) => ({ decision: flagged, answer: 'confirm' }),
  },
  'signals.raise': { about: 'what lies between groups' as const, input: () => ({ group: 'north', title: 'Spills' }) },
  'signals.read': { about: elsewhere, input: ({ signal }: Scene) => ({ id: signal }) },
  'signals.answer': { about: elsewhere, input: ({ signal }: Scene) => ({ id: signal, text: 'North orders late.' }) },
  'signals.join': { about: elsewhere, input: ({ signal, alike }: Scene) => ({ id: signal, other: alike }) },
  'signals.part': { about: elsewhere, input: ({ signal, alike }: Scene) => ({ id: signal, other: alike }) },
};
