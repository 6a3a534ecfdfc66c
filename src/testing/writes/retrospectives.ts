/** Retrospectives, in the table of what every operation that writes is about; a group has one at a time, from its beginning to its end. */
import type { TestPerson } from '../house.ts';
import type { Scene } from './house-scene.ts';

export interface RetrospectiveScene {
  /** A retrospective of North, in which nobody has written anything yet. */
  retrospective: `rtr_${string}`;
}

export async function retrospectiveOf(ana: TestPerson): Promise<RetrospectiveScene> {
  return { retrospective: (await ana.retrospectives.schedule({ group: 'north' })).id };
}

const about = 'a group' as const;

export const writesOfRetrospectives = {
  'retrospectives.reflect': {
    about,
    input: ({ retrospective: id }: Scene) => ({
      id,
      reflections: [{ question: 'took-for-true', text: 'That ink dries.' }],
      openly: true,
    }),
  },
  'retrospectives.reveal': { about, input: ({ retrospective: id }: Scene) => ({ id }) },
  'retrospectives.group': {
    about,
    input: ({ retrospective: id }: Scene) => ({ id, themes: [{ id: 'ink', title: 'Ink', reflections: [] }] }),
  },
  'retrospectives.note': {
    about,
    input: ({ retrospective: id }: Scene) => ({ id, theme: 'ink', text: 'It does not.' }),
  },
  'retrospectives.close': {
    about,
    input: ({ retrospective: id }: Scene) => ({ id, changes: [{ text: 'We wait a day.' }] }),
  },
  'retrospectives.answer': {
    about,
    input: ({ retrospective: id }: Scene) => ({ id, change: 'c1', what: 'kept' }),
  },
  // Drawn for nobody: who reads is of no group that has decided it.
  'readings.say': {
    about: 'something else' as const,
    input: () => ({ decision: 'dec_01k9z3e6q8f5v9w2x7y4r1t0ab', named: ['why'] }),
    refused: 'invalid',
  },
  'decisionForms.change': { about, input: () => ({ group: 'north', stop: ['cost'], why: 'Nobody reads it.' }) },
  'retrospectives.schedule': { about, input: () => ({ group: 'north' }) },
};

/** One with something sealed in it, a form that no longer asks for everything, and a decision that a stranger has read. */
export async function fillRetrospectives(person: TestPerson, stranger: TestPerson, words: string): Promise<void> {
  const { decision } = await stranger.readings.next({});
  await stranger.readings.say({ decision: decision!.id, named: ['who', 'why'] });
  const { id } = await person.retrospectives.schedule({ group: 'north' });
  await person.decisionForms.change({ group: 'north', stop: ['cost'], why: words });
  await person.retrospectives.reflect({ id, reflections: [{ question: 'took-for-true', text: words }] });
}
