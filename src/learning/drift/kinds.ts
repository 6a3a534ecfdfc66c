/** The fixed words and limits of probes, which the browser loads by value. */
export const probeKinds = ['view', 'fact'] as const;
export type ProbeKind = (typeof probeKinds)[number];
export const probeStates = ['proposed', 'active', 'retired'] as const;
export type ProbeState = (typeof probeStates)[number];

/** From “not at all” to “fully”. */
export const scale = [1, 2, 3, 4, 5] as const;

/** As many probes as one answers in two minutes. */
export const fewestProbes = 8;
export const mostProbes = 12;

/** Fewer answers than this would point at somebody. */
export const fewestAnswers = 5;

/** From one round to the next, and how long a round stays open, in days. */
export const everyDays = 28;
export const openDays = 7;

/** For so many days an alarm is seen by the groups concerned alone, unless one of them speaks before. */
export const ownDays = 14;

export const answerKinds = ['conversation', 'legitimate'] as const;
export type AnswerKind = (typeof answerKinds)[number];
