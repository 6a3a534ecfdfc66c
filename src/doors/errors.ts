/** What any door says of an error: a sentence for people, and nothing of the inside of the house. */
import { ORPCError, ValidationError } from '@orpc/server';
import { Problem, type ProblemKind, problemKinds } from '#kernel/problem.ts';
import { humane, type Issue } from './humane.ts';
import { errorOf } from './router.ts';

const pathOf = (issue: Issue) =>
  (issue.path ?? []).map((part) => (typeof part === 'object' ? part.key : part)).map(String);

export const unreadableSentence = 'This request could not be read: send JSON as the reference says.';

/** Nested deeper than anybody writes. */
const isTooDeep = (error: unknown) => error instanceof RangeError && /call stack/i.test(error.message);

/** What could not even be taken apart, before any operation has seen it. */
export const unreadableError = (cause: unknown) =>
  errorOf(new Problem('invalid', unreadableSentence, undefined, { cause }));

/** One problem of kind `invalid` that names each field and says what to do. */
export function invalidInput(issues: readonly Issue[]): Problem {
  const details = issues.slice(0, 20).map((issue) => ({ path: pathOf(issue), message: humane(issue) }));
  const sentences = details
    .slice(0, 3)
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message));
  return new Problem('invalid', sentences.join(' '), details);
}

const isProblemCode = (code: string) => code.toLowerCase().replaceAll('_', '-') in problemKinds;

const kindByStatus = new Map<number, ProblemKind>([
  [400, 'invalid'],
  [401, 'unauthenticated'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [405, 'not-found'],
  [413, 'too-large'],
  [415, 'invalid'],
  [422, 'invalid'],
  [429, 'too-many'],
  [503, 'unavailable'],
]);

export const kindOfStatus = (status: number): ProblemKind | undefined => kindByStatus.get(status);

export const unexpectedSentence =
  'Something went wrong here, and nothing was changed. The log of the server says what.';

/** Turns whatever was thrown into a problem; an unexpected error keeps its cause for the log and says nothing of it. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof ORPCError) {
    if (error.cause instanceof Problem) return error.cause;
    if (error.cause instanceof ValidationError && error.status === 400)
      return invalidInput(error.cause.issues as Issue[]);
    const kind = kindOfStatus(error.status);
    if (kind === 'invalid') return new Problem(kind, unreadableSentence, undefined, { cause: error });
    if (kind) return new Problem(kind, error.message, undefined, { cause: error });
  }
  if (isTooDeep(error)) return new Problem('invalid', unreadableSentence, undefined, { cause: error });
  return new Problem('unexpected', unexpectedSentence, undefined, { cause: error });
}

/** The same as an error of the router, with the status of its kind. */
export function routerError(error: unknown): ORPCError<string, unknown> {
  if (error instanceof ORPCError && isProblemCode(error.code) && error.cause instanceof Problem) return error;
  return errorOf(problemOf(error));
}
