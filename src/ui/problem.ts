/** What went wrong, as the server tells it: a kind, a sentence for people, details for the form. */
export interface Trouble {
  readonly kind: string;
  readonly sentence: string;
  readonly details: unknown;
}

const has = <K extends string>(value: unknown, key: K): value is Record<K, unknown> =>
  typeof value === 'object' && value !== null && key in value;

/** `offline` is ours: the call never reached the server. */
export function troubleOf(error: unknown): Trouble {
  if (has(error, 'code') && typeof error.code === 'string') {
    const sentence = has(error, 'message') ? String(error.message) : '';
    return {
      kind: error.code.toLowerCase().replaceAll('_', '-'),
      sentence,
      details: has(error, 'data') ? error.data : null,
    };
  }
  if (error instanceof TypeError) return { kind: 'offline', sentence: '', details: null };
  return { kind: 'unexpected', sentence: error instanceof Error ? error.message : String(error), details: null };
}

/** Whoever is signed out comes back to where they were. The page is fetched anew, and with it who is here. */
export const signInFrom = ({ pathname, search }: Pick<Location, 'pathname' | 'search'>): string =>
  `/sign-in?to=${encodeURIComponent(pathname + search)}`;

/**
 * The sentences of an `invalid` problem by the field that they are about; '' holds what is about no field. Where the
 * fields were sent inside of another one, `within` names it.
 */
export function fieldSentences(error: unknown, ...within: string[]): Record<string, string> {
  const { details } = troubleOf(error);
  const list = Array.isArray(details)
    ? details
    : has(details, 'issues') && Array.isArray(details.issues)
      ? details.issues
      : [];
  const found: Record<string, string> = {};
  for (const issue of list) {
    if (!has(issue, 'message')) continue;
    const path = has(issue, 'path') && Array.isArray(issue.path) ? issue.path : [];
    const field = within.includes(String(path.at(0))) ? path.at(1) : path.at(0);
    found[String(field ?? '')] ??= String(issue.message);
  }
  return found;
}
