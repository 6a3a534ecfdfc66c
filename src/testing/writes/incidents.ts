/** Reviews of incidents, in the table of what every operation that writes is about, and what there is to try them on. */
import type { TestPerson } from '../house.ts';
import type { Scene } from './house-scene.ts';

export interface IncidentScene {
  /** Reviews of North: an open one with an action, and a closed one. */
  incident: `inc_${string}`;
  reviewed: `inc_${string}`;
}

export async function incidentsOf(ana: TestPerson): Promise<IncidentScene> {
  const begin = async (title: string) => (await ana.incidents.begin({ group: 'north', title })).id;
  const incident = await begin('The ink froze');
  await ana.incidents.addAction({ id: incident, text: 'Heat the shelf' });
  await ana.incidents.addAction({ id: incident, text: 'Buy pencils' });
  const reviewed = await begin('The ink ran out');
  await ana.incidents.close({ id: reviewed });
  return { incident, reviewed };
}

const ofTheGroup = (input: (scene: Scene) => unknown) => ({ about: 'a group' as const, input });

export const writesOfIncidents = {
  'incidents.begin': ofTheGroup(() => ({ group: 'north', title: 'The roof leaked' })),
  'incidents.amend': ofTheGroup(({ incident }) => ({ id: incident, set: { summary: 'It was cold.' } })),
  'incidents.addAction': ofTheGroup(({ incident }) => ({ id: incident, text: 'Close the window' })),
  'incidents.amendAction': ofTheGroup(({ incident }) => ({ id: incident, action: '1', set: { outcome: 'Warm.' } })),
  'incidents.takeActionOff': ofTheGroup(({ incident }) => ({ id: incident, action: '2' })),
  'incidents.close': ofTheGroup(({ incident }) => ({ id: incident, learned: 'Ink freezes.' })),
  'incidents.reopen': ofTheGroup(({ reviewed }) => ({ id: reviewed })),
  // Whoever was there tells it, a steward too: it is theirs, and the review of North stays as it is.
  'incidents.tell': {
    about: 'something else' as const,
    input: ({ incident }: Scene) => ({ id: incident, text: 'We had none left either.' }),
  },
};
