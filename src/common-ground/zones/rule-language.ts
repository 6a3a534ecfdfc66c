/** The language of the rules: CEL over what a draft says, cut down to what is quick, harmless and readable. */
import { Environment, EvaluationError, ParseError, TypeError as RuleTypeError } from '@marcbachmann/cel-js';
import { mostSteps, Refused, stepsOf } from './rule-limits.ts';
import { sentenceOf } from './rule-sentences.ts';
import { contextOf, variables } from './rule-variables.ts';
import { longestRule, type ZoneFacts } from './zone-map.ts';

const language = variables.reduce(
  (environment, { name, type }) => environment.registerVariable(name, type),
  new Environment({
    unlistedVariablesAreDyn: false,
    limits: { maxAstNodes: 200, maxDepth: 16, maxListElements: 100, maxMapEntries: 0, maxCallArguments: 3 },
  }),
);

export interface Refusal {
  /** From 1, as editors count. */
  line: number;
  column: number;
  sentence: string;
}

export interface Compiled {
  /** Whether it matches, or the sentence of what went wrong for these facts. */
  matches(facts: ZoneFacts): boolean | { failing: string };
}

function refusalAt(when: string, place: number, sentence: string): Refusal {
  const before = when.slice(0, place).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, sentence };
}

/** Reads a rule: what it can be asked, or the place and the reason for which it is refused. */
export function readRule(when: string): Compiled | Refusal {
  if (when.length > longestRule) return refusalAt(when, longestRule, `Keep a rule to ${longestRule} characters.`);
  try {
    const program = language.parse(when);
    const steps = stepsOf(program.ast);
    const { valid, type, error } = program.check();
    if (error) throw error;
    if (!valid || type !== 'bool')
      return refusalAt(
        when,
        0,
        `A rule says yes or no; this one gives ${type ?? 'nothing'}. Compare it with something.`,
      );
    if (steps > mostSteps)
      return refusalAt(when, 0, 'This goes through lists within lists too often. Make it simpler.');
    return { matches: (facts) => answer(() => program(contextOf(facts)) as unknown) };
  } catch (error) {
    if (error instanceof Refused) return refusalAt(when, error.node.start, error.message);
    if (error instanceof ParseError || error instanceof RuleTypeError)
      return refusalAt(when, error.range?.start ?? 0, sentenceOf(error, when));
    return refusalAt(when, 0, 'This is not understood.');
  }
}

function answer(work: () => unknown): boolean | { failing: string } {
  try {
    return work() === true;
  } catch (error) {
    const said = error instanceof EvaluationError ? error.summary : 'it could not be worked out';
    return { failing: said.replace(/^No such key: index out of bounds.*$/, 'the list has no such element') };
  }
}

export const isRefusal = (read: Compiled | Refusal): read is Refusal => 'sentence' in read;
