/**
 * Which sentences of real reviews were read and labelled: all that a net much wider than any detector catches, and some at
 * random of all the others, so that what a detector and the net overlook can be estimated, too.
 * `npx tsx bench/blame/sample.ts [folder]` writes them out for a reader; the texts are never kept in the repository.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shuffled, uniformNumbers } from '#measures/statistics/random.ts';
import { half, type ReportSentence, readReports, sentencesOf } from './sentences.ts';

const person =
  /\b(I|he|she|they|we|you|who|someone|somebody|anyone|everyone|nobody|no one|person(nel)?|people|human|staff|team|crew|engineers?|developers?|dev|devs|admins?|administrators?|operators?|technicians?|employees?|workers?|contractors?|users?|customers?|colleagues?|members?|managers?|maintainers?|authors?|reviewers?|owners?|author|committer|sre|oncall|on-call|responders?|vendor|[A-Z][a-z]+ (?=(forgot|failed|should|did)))\b/i;
const failing =
  /\b(should(n't| not| have)?|ought|could(n't| not)? have|would have|might have|fail(ed|ing|ure|s)? to|forg[eo]t|forgotten|neglect\w*|omitt\w*|overlook\w*|miss(ed|es|ing)?|ignor\w*|did ?n[o']t|did not|never|mistak\w*|mistyp\w*|typo|error|erroneous\w*|incorrect\w*|wrong\w*|improper\w*|accident\w*|inadvertent\w*|unintention\w*|careless\w*|sloppy|negligen\w*|reckless\w*|incompeten\w*|stupid\w*|lazy|poor(ly)?|lack of|inattent\w*|blunder\w*|fault|blame\w*|responsible|due to an? (engineer|operator|admin)|assum\w*|misunderst\w*|misconfigur\w*|misinterpret\w*|unaware|not aware|bad|rush\w*|insufficient\w*|without (testing|checking|verifying|reading|telling|asking))\b/i;
const outright =
  /\b((human|operator|user|manual|pilot|procedural|operational|administrat\w+) (error|mistake|failure|intervention)s?|fat.?finger\w*|more careful|be careful|careful(ly)?|pay (more |closer )?attention|attention|remind\w*|vigilan\w*|diligen\w*|disciplin\w*|reprimand\w*|fired|dismiss(ed|al)|suspended (the|an?) (engineer|employee)|punish\w*|sanction\w*|warn(ed|ing) (him|her|them|staff)|train(ed|ing)?|remember to|make sure (to|that|we|you|they|everyone)|must (always|never|not)|culprit|guilty|to blame|at fault|apolog\w*)\b/i;

export const inTheNet = (text: string) => outright.test(text) || (person.test(text) && failing.test(text));

export const readFromRest = 180;

const draw = <T>(all: readonly T[], count: number, seed: number): T[] =>
  shuffled(all, uniformNumbers(seed)).slice(0, count);

export interface Sampled extends ReportSentence {
  net: boolean;
  half: 'tune' | 'test';
  before: string;
  after: string;
}

/** All sentences, and those that were drawn; a sentence that occurs twice is one. */
export function sample(): { all: ReportSentence[]; drawn: Sampled[]; size: { net: number; rest: number } } {
  const all = [...readReports()].flatMap(([file, text]) => sentencesOf(file, text));
  const once = [...new Map(all.map((sentence) => [sentence.text, sentence])).values()];
  const net = once.filter(({ text }) => inTheNet(text));
  const rest = once.filter(({ text }) => !inTheNet(text));
  const at = new Map(all.map((sentence, index) => [sentence, index]));
  const beside = (sentence: ReportSentence, step: number) => {
    const other = all[(at.get(sentence) ?? 0) + step];
    return other?.file === sentence.file ? other.text : '';
  };
  const chosen = [...net, ...draw(rest, readFromRest, 11)].map((sentence) => ({
    ...sentence,
    net: inTheNet(sentence.text),
    half: half(sentence.file),
    before: beside(sentence, -1),
    after: beside(sentence, 1),
  }));
  return { all: once, drawn: chosen, size: { net: net.length, rest: rest.length } };
}

if (process.argv[1] === import.meta.filename) {
  const { drawn: chosen, size } = sample();
  const folder = process.argv[2];
  const lines = draw(chosen, chosen.length, 3).map(({ text, before, after }, n) =>
    JSON.stringify({ n, text, context: [before, '…', after].join(' ').trim() }),
  );
  if (folder) writeFileSync(join(folder, 'blame-sentences.jsonl'), `${lines.join('\n')}\n`);
  process.stdout.write(
    `${JSON.stringify({ ...size, drawn: chosen.length, tune: chosen.filter((one) => one.half === 'tune').length })}\n`,
  );
}
