import { Problem } from '#kernel/problem.ts';

/** What the database says in five letters, as sentences for people; what only a store can interpret stays as it is. */

interface SqlError extends Error {
  code: string;
  detail?: string;
  constraint?: string;
}

const storageFull =
  'The disk is full: nothing was changed, and everything that was saved before is safe. Free some space and try again.';
const unreachable = 'The database cannot be reached. Check that it runs and try again.';

const connectionCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ENOENT',
]);

const refusals: Record<string, string> = {
  '28000': 'The database refuses the user name. Check DATABASE_URL.',
  '28P01': 'The database refuses the password. Check DATABASE_URL.',
  '3D000': 'The database named in DATABASE_URL does not exist. Create it first.',
  '53300': 'The database has no connection left. Try again in a moment.',
};

export function isSqlError(error: unknown): error is SqlError {
  return error instanceof Error && typeof (error as Partial<SqlError>).code === 'string';
}

/** True for the loser of a race between two transactions, which may simply be run again. */
export function isRetryable(error: unknown): boolean {
  return isSqlError(error) && (error.code === '40001' || error.code === '40P01');
}

/** True when a unique constraint is in the way; `constraint` says which. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (!isSqlError(error) || error.code !== '23505') return false;
  return constraint === undefined || error.constraint === constraint;
}

export function problemFrom(error: unknown): unknown {
  if (error instanceof Problem || !(error instanceof Error)) return error;
  if (isLostConnection(error)) return unavailable(error);
  if (!isSqlError(error)) return error;
  if (error.code === '53100' || error.code === 'ENOSPC' || error.code === 'EDQUOT') return diskFull(error);
  if (error.code === '22021' || error.code === '22P05') {
    return new Problem('invalid', 'The text contains a null character, which cannot be stored. Remove it.', undefined, {
      cause: error,
    });
  }
  const refusal = refusals[error.code];
  return refusal === undefined ? error : new Problem('unavailable', refusal, undefined, { cause: error });
}

export function diskFull(cause?: unknown): Problem {
  return new Problem('storage-full', storageFull, undefined, { cause });
}

export function unavailable(cause: unknown, sentence = unreachable): Problem {
  return new Problem('unavailable', sentence, undefined, { cause });
}

function isLostConnection(error: Error): boolean {
  const code = isSqlError(error) ? error.code : '';
  if (connectionCodes.has(code) || code.startsWith('08') || code.startsWith('57P')) return true;
  return /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error/i.test(
    error.message,
  );
}
