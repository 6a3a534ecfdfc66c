/** The language of the rules: CEL over what a draft says, cut down to what is quick, harmless and readable. */
import {
  type ASTNode,
  Environment,
  EvaluationError,
  ParseError,
  TypeError as RuleTypeError,
} from '@marcbachmann/cel-js';
import { reversibilities } from './draft.ts';
import { longestRule, type ZoneFacts } from './zone-map.ts';

interface Variable {
  name: keyof ZoneFacts | 'costKnown';
  type: string;
  about: string;
}

/** The table of the guide: what a rule can speak of. */
export const variables: readonly Variable[] = [
  { name: 'topics', type: 'list<string>', about: 'its topics, in small letters' },
  { name: 'affects', type: 'list<string>', about: 'the slugs of the groups that it affects' },
  { name: 'affectedGroups', type: 'int', about: 'how many groups it affects' },
  { name: 'reversibility', type: 'string', about: `'${reversibilities.join("', '")}', or '' where nobody has said` },
  { name: 'cost', type: 'double', about: 'what it costs; -1.0 where nobody has said' },
  { name: 'costKnown', type: 'bool', about: 'whether somebody has said what it costs' },
  { name: 'upholds', type: 'list<string>', about: 'the titles of the principles that it upholds' },
  { name: 'stretches', type: 'list<string>', about: 'the titles of the principles that it stretches' },
  { name: 'breaks', type: 'list<string>', about: 'the titles of the principles that it breaks' },
  { name: 'breaksValue', type: 'list<string>', about: 'the titles of the values behind the principles that it breaks' },
  { name: 'text', type: 'string', about: 'its title and its choice, in small letters' },
];

export const mostTopics = 50;
export const mostAffected = 200;
export const mostCited = 20;
export const longestText = 10_000;

const listSizes = new Map<string, number>([
  ['topics', mostTopics],
  ['affects', mostAffected],
  ...['upholds', 'stretches', 'breaks', 'breaksValue'].map((name): [string, number] => [name, mostCited]),
]);

/** What may be called. No regular expressions: one of them can keep a server busy for years. */
const functions = new Set(['size', 'contains', 'startsWith', 'endsWith', 'lowerAscii', 'trim']);
const overLists = new Set(['exists', 'all', 'exists_one', 'filter']);
/** Steps that the worst draft could make a rule take; more is refused when the rule is written. */
const mostSteps = 15_000;
const unknownSize = 1000;
/** What goes through a text is dearer than what compares two numbers. */
const textSteps = 10;

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
function sentenceOf(error: ParseError | RuleTypeError, when: string): string {
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

const isNode = (value: unknown): value is ASTNode => typeof value === 'object' && value !== null && 'op' in value;

const childrenOf = (node: ASTNode): ASTNode[] => [node.args].flat(3).filter(isNode);

class Refused extends Error {
  readonly node: ASTNode;
  constructor(node: ASTNode, sentence: string) {
    super(sentence);
    this.node = node;
  }
}

/** How many elements a list can have in the worst draft. */
function sizeOf(node: ASTNode): number {
  if (node.op === 'id') return listSizes.get(node.args) ?? unknownSize;
  if (node.op === 'list') return node.args.length;
  if (node.op === '+') return sizeOf(node.args[0]) + sizeOf(node.args[1]);
  if (node.op === 'rcall' && node.args[0] === 'filter') return sizeOf(node.args[1]);
  return unknownSize;
}

/** The steps that it takes in the worst case; refuses what is not of the language on the way. */
function stepsOf(node: ASTNode): number {
  if (node.op === 'map' || node.op === '.' || node.op === '.?' || node.op === '[?]')
    throw new Refused(node, 'Rules have texts, numbers and lists, and nothing with a dot or braces inside.');
  checkReversibility(node);
  const inside = childrenOf(node).map(stepsOf);
  if (node.op === 'call' && !functions.has(node.args[0])) throw new Refused(node, unknownFunction(node.args[0]));
  if (node.op === 'rcall') {
    const [name, list] = node.args;
    if (overLists.has(name)) return 1 + (inside[0] ?? 0) + sizeOf(list) * total(inside.slice(1));
    if (!functions.has(name)) throw new Refused(node, unknownFunction(name));
  }
  const own = node.op === 'call' || node.op === 'rcall' || node.op === '+' ? textSteps : 1;
  return own + total(inside);
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

const unknownFunction = (name: string) =>
  `“${name}” cannot be used in a rule. There are ${[...functions, ...overLists].join(', ')}.`;

const isText = (node: ASTNode | undefined): node is ASTNode & { op: 'value'; args: string } =>
  node?.op === 'value' && typeof node.args === 'string';

/** A slip in one of the three words would make a rule that never matches, and nobody would notice. */
function checkReversibility(node: ASTNode): void {
  if (node.op !== '==' && node.op !== '!=' && node.op !== 'in') return;
  const sides = childrenOf(node);
  if (!sides.some((side) => side.op === 'id' && side.args === 'reversibility')) return;
  const texts = sides.flatMap((side) => (side.op === 'list' ? side.args : [side])).filter(isText);
  const known: readonly string[] = ['', ...reversibilities];
  const wrong = texts.find((text) => !known.includes(text.args));
  if (wrong)
    throw new Refused(wrong, `Reversibility is '${reversibilities.join("', '")}' or '', and never '${wrong.args}'.`);
}

const doubleOf = (cost: number | null) => cost ?? -1;

const contextOf = ({ cost, affectedGroups, ...facts }: ZoneFacts) => ({
  ...facts,
  affectedGroups: BigInt(affectedGroups),
  cost: doubleOf(cost),
  costKnown: cost !== null,
});

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
