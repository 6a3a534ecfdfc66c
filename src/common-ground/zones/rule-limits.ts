/** Refuses what a rule may not use, and counts the steps that the worst draft could make it take. */
import type { ASTNode } from '@marcbachmann/cel-js';
import { reversibilities } from './draft.ts';
import { mostAffected, mostCited, mostTopics, variables } from './rule-variables.ts';

const listSizes = new Map<string, number>([
  ['topics', mostTopics],
  ['affects', mostAffected],
  ...['upholds', 'stretches', 'breaks', 'breaksValue'].map((name): [string, number] => [name, mostCited]),
]);

/** What may be called. No regular expressions: one of them can keep a server busy for years. */
const functions = new Set(['size', 'contains', 'startsWith', 'endsWith', 'lowerAscii', 'trim']);
const overLists = new Set(['exists', 'all', 'exists_one', 'filter']);
/** Steps that the worst draft could make a rule take; more is refused when the rule is written. */
export const mostSteps = 10_000;
const unknownSize = 1000;
/** What goes through a word is dearer than what compares two numbers, and what goes through the whole text dearer still. */
const wordSteps = 5;
const textSteps = 60;

const isNode = (value: unknown): value is ASTNode => typeof value === 'object' && value !== null && 'op' in value;

const childrenOf = (node: ASTNode): ASTNode[] => [node.args].flat(3).filter(isNode);

export class Refused extends Error {
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
export function stepsOf(node: ASTNode): number {
  if (node.op === 'map' || node.op === '.' || node.op === '.?' || node.op === '[?]')
    throw new Refused(node, 'Rules have texts, numbers and lists, and nothing with a dot or braces inside.');
  checkReversibility(node);
  checkSmallLetters(node);
  const inside = childrenOf(node).map(stepsOf);
  if (node.op === 'call' && !functions.has(node.args[0])) throw new Refused(node, unknownFunction(node.args[0]));
  if (node.op === 'rcall') {
    const [name, list] = node.args;
    if (overLists.has(name)) {
      refuseTaken(node.args[2][0]);
      return 1 + (inside[0] ?? 0) + sizeOf(list) * total(inside.slice(1));
    }
    if (!functions.has(name)) throw new Refused(node, unknownFunction(name));
  }
  if (node.op !== 'call' && node.op !== 'rcall' && node.op !== '+') return 1 + total(inside);
  return (speaksOfText(node) ? textSteps : wordSteps) + total(inside);
}

/** An element that is called as a list is would be taken for that list, and what it costs would be reckoned too low. */
function refuseTaken(element: ASTNode | undefined): void {
  if (element?.op === 'id' && variables.some(({ name }) => name === element.args))
    throw new Refused(element, `“${element.args}” is a word of the rules already: call the element by another name.`);
}

const speaksOfText = (node: ASTNode): boolean =>
  (node.op === 'id' && node.args === 'text') || childrenOf(node).some(speaksOfText);

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

/** Topics and texts come in small letters: a capital would make a rule that never matches, too. */
function checkSmallLetters(node: ASTNode): void {
  const looked =
    node.op === 'in' ? [node.args[1], node.args[0]] : node.op === 'rcall' ? [node.args[1], ...node.args[2]] : [];
  const [where, sought] = looked;
  if (where?.op !== 'id' || !(where.args === 'topics' || where.args === 'text') || !isText(sought)) return;
  const small = sought.args.toLowerCase();
  if (small !== sought.args) throw new Refused(sought, `Here ${where.args} comes in small letters: write '${small}'.`);
}
