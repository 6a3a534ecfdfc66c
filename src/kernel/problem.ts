/** Something that a person asked for cannot be done: one closed list of kinds, each with its status and exit code. */
export const problemKinds = {
  invalid: { status: 400, exit: 2 },
  unauthenticated: { status: 401, exit: 3 },
  forbidden: { status: 403, exit: 4 },
  'not-found': { status: 404, exit: 5 },
  exists: { status: 409, exit: 6 },
  stale: { status: 409, exit: 6 },
  'too-large': { status: 413, exit: 2 },
  'too-many': { status: 429, exit: 7 },
  unexpected: { status: 500, exit: 1 },
  unavailable: { status: 503, exit: 8 },
  'storage-full': { status: 507, exit: 9 },
} as const;

export type ProblemKind = keyof typeof problemKinds;

/** The message is a sentence for people that says what to do; details are data for programs (for example field issues). */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly details: unknown;

  constructor(kind: ProblemKind, sentence: string, details?: unknown, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'Problem';
    this.kind = kind;
    this.details = details;
  }
}
