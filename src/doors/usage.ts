/** What the terminal's library says of words that are no command: an error and then the help, or the help alone. */
import { Problem } from '#kernel/problem.ts';

/** The same as one problem of kind `invalid`, for programs. */
export function usageProblem(said: string): Problem {
  const [, error] = /^\s*error: (.*?)(?=\n\s*\n|\nUsage:|$)/s.exec(said) ?? [];
  const words = error?.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  return new Problem(
    'invalid',
    words ? `${words.charAt(0).toUpperCase()}${words.slice(1)}. Ask for --help.` : 'Name a command: --help lists them.',
  );
}
