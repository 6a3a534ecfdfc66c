/** The words for what is done after an incident, by how far it relies on people to remember it. */

/** After the action hierarchy of RCA² (VA/IHI): what changes the way things work, and what asks people to do better. */
export const strengths = ['strong', 'intermediate', 'weak'] as const;
export type Strength = (typeof strengths)[number];

export const actionKinds = [
  'eliminate',
  'guard',
  'simplify',
  'standardise',
  'automate',
  'spare',
  'checklist',
  'relieve',
  'rule',
  'warn',
  'train',
  'remind',
] as const;
export type ActionKind = (typeof actionKinds)[number];

const strengthByKind: Record<ActionKind, Strength> = {
  eliminate: 'strong',
  guard: 'strong',
  simplify: 'strong',
  standardise: 'strong',
  automate: 'intermediate',
  spare: 'intermediate',
  checklist: 'intermediate',
  relieve: 'intermediate',
  rule: 'weak',
  warn: 'weak',
  train: 'weak',
  remind: 'weak',
};

export const strengthOf = (kind: ActionKind): Strength => strengthByKind[kind];

/** Whether it changes how things work, or asks people to do better. */
export const worksOn = (kind: ActionKind): 'system' | 'people' => (strengthOf(kind) === 'weak' ? 'people' : 'system');

/** A factor that is met again within so many days is pointed out. */
export const daysToRecur = 180;

export const limits = { text: 20_000, stations: 500, factors: 50, links: 50, actions: 200, tellings: 500 } as const;
