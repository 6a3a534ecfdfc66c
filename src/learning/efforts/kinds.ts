/** The ways in which a group is at something. */
export const effortKinds = ['experiment', 'divergence', 'action'] as const;
export type EffortKind = (typeof effortKinds)[number];
