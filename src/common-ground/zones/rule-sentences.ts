/** What is wrong with a rule, in words for whoever writes it. */
import type { ParseError, TypeError as RuleTypeError } from '@marcbachmann/cel-js';
import { variables } from './rule-variables.ts';

const distance = (one: string, other: string): number => {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  const shared = [...a].filter((letter, index) => b[index] === letter).length;
  return b.startsWith(a) || a.startsWith(b) ? 0 : Math.max(a.length, b.length) - shared;
};

function unknownName(name: string): string {
  const nearest = [...variables].sort((one, other) => distance(name, one.name) - distance(name, other.name))[0];
  const guess = nearest && distance(name, nearest.name) <= 3 ? ` Do you mean ${nearest.name}?` : '';
  return `Nothing is called “${name}” here.${guess} A rule can speak of ${variables.map((it) => it.name).join(', ')}.`;
}

/** The library's words where people would not understand them. */
export function sentenceOf(error: ParseError | RuleTypeError, when: string): string {
  const { code, summary, range } = error;
  if (code === 'unknown_variable') return unknownName(when.slice(range?.start, range?.end));
  if (code === 'limit_exceeded') return 'This is too long or nested too deeply. Make two rules of it.';
  if (code === 'unterminated_string') return 'A quotation mark is missing: this text has no end.';
  if (summary.includes('EOF')) return 'The rule ends before it is complete.';
  const numbers = /no such overload: (double|int) (\S+) (double|int)$/.exec(summary);
  if (numbers && numbers[1] !== numbers[3])
    return 'A cost is compared with a number that has a point: write 500.0 for 500.';
  const overload = /no such overload: (.+)$/.exec(summary)?.[1];
  if (overload) return `These do not go together: ${overload}.`;
  return `This is not understood: ${summary.replace(/\.$/, '')}.`;
}
