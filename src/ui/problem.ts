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

const issuesOf = (error: unknown): unknown[] => {
  const { details } = troubleOf(error);
  if (Array.isArray(details)) return details;
  return has(details, 'issues') && Array.isArray(details.issues) ? details.issues : [];
};

/** The sentences of an `invalid` problem by the whole path of what they are about, such as person.email. */
export const sentencesByPath = (error: unknown): Record<string, string> =>
  Object.fromEntries(
    issuesOf(error).flatMap((issue) =>
      has(issue, 'message') && has(issue, 'path') && Array.isArray(issue.path)
        ? [[issue.path.join('.'), String(issue.message)]]
        : [],
    ),
  );

/**
 * The sentences of an `invalid` problem by the field that they are about; '' holds what is about no field. Where the
 * fields were sent inside of another one, `within` names it.
 */
export function fieldSentences(error: unknown, ...within: string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const issue of issuesOf(error)) {
    if (!has(issue, 'message')) continue;
    const path = has(issue, 'path') && Array.isArray(issue.path) ? issue.path : [];
    const field = within.includes(String(path.at(0))) ? path.at(1) : path.at(0);
    found[String(field ?? '')] ??= String(issue.message);
  }
  return found;
}
