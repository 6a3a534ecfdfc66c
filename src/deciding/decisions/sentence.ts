/** Reads a decision out of one sentence, so that logging costs a few seconds: "We use X because Y". */
import { type DecisionDraft, limits } from './decision.ts';

const months = 'january|february|march|april|may|june|july|august|september|october|november|december';

/** “Since” gives a reason, unless it is followed by a time. */
const since = `since(?!\\s+(?:\\d|(?:then|last|${months})\\b))`;
/** The white space before a reason is bounded, or else a long run of it is read again from each of its places. */
const reasons = new RegExp(
  `^(?<choice>.+?)[,;]?\\s{1,50}(?:because(?:\\s+of)?|${since}|so that|in order to)\\s+(?<why>.+)$`,
  'isu',
);

const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** Without the first half of a character whose second half was cut off. */
const wholeCharacters = (text: string) => text.replace(/[\uD800-\uDBFF]$/, '');

const shortened = (text: string) =>
  text.length <= limits.title ? text : `${wholeCharacters(text.slice(0, limits.title - 1)).trimEnd()}…`;

/** The title and the choice, and the reason where the sentence gives one. Further lines become the context. */
export function readSentence(sentence: string): DecisionDraft {
  const [first = '', ...rest] = sentence.trim().split(/\r?\n/);
  const line = first.trim();
  const found = reasons.exec(line)?.groups;
  const choice = capitalised((found?.choice ?? line).trim());
  const why = found?.why ? capitalised(found.why.trim()) : '';
  return { title: shortened(choice.replace(/[.;,]+$/, '') || choice), choice, why, context: rest.join('\n').trim() };
}
