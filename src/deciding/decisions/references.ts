/** References between decisions: `#north-12` in a text, or a relation that names the other by id. */
import type { Decision, DecisionContent } from './decision.ts';

const pattern = /(?<![\p{L}\p{N}_/&])#([a-z0-9]+(?:-[a-z0-9]+)*-[1-9]\d{0,8})(?![\p{L}\p{N}_-])/gu;

export const referenceOf = (slug: string, number: number): string => `${slug}-${number}`;

/** Splits `north-harbour-12` into the group's slug and the number; null where it is no reference. */
export function parseReference(reference: string): { slug: string; number: number } | null {
  const match = /^#?([a-z0-9]+(?:-[a-z0-9]+)*)-([1-9]\d{0,8})$/.exec(reference);
  return match ? { slug: match[1]!, number: Number(match[2]) } : null;
}

export const textsOf = (content: DecisionContent): string[] => [
  content.title,
  content.question,
  content.context,
  content.drivers,
  ...content.options.flatMap((option) => [
    option.title,
    option.description,
    ...option.for,
    ...option.against,
    ...option.neutral,
  ]),
  content.choice,
  content.why,
  content.consequences,
  ...content.dissent.flatMap(({ text, reopenIf }) => [text, reopenIf ?? '']),
  ...(content.principles ?? []).map((citation) => citation.why),
  content.expected,
  content.result?.text ?? '',
  ...content.more.flatMap((section) => [section.heading, section.text]),
];

/** More than anybody means: a text that names thousands could be logged and never be shown again. */
const mostMentions = 500;

/** The references in texts, each once, without the #; the first 500 of them. */
export function mentionsInTexts(texts: readonly string[]): string[] {
  const found = new Set<string>();
  for (const text of texts)
    for (const match of text.matchAll(pattern)) if (found.add(match[1]!).size === mostMentions) return [...found];
  return [...found];
}

/** The references in the texts of a decision. */
export const mentionsIn = (content: DecisionContent): string[] => mentionsInTexts(textsOf(content));

/** The kind of reference with which a decision points at the question that it answers. */
export const answerKind = (option: string): string => `answers:${option}`;

/** The kind of reference with which a decision points at an assumption that it rests on. */
export const restsOn = 'rests-on';

/** Everything that a decision points at: decisions, groups, principles, a question, assumptions. Back-links are made of it. */
export const referencesFrom = (decision: Decision): { key: string; kind: string }[] => {
  const related = decision.relations
    .filter((relation) => relation.id)
    .map(({ id, kind }) => ({ key: id as string, kind }));
  const affected = decision.affects.map((key) => ({ key: key as string, kind: 'affects' }));
  const cited = (decision.principles ?? []).map(({ principle, stance }) => ({
    key: principle as string,
    kind: stance,
  }));
  const { answer } = decision;
  const answered = answer ? [{ key: answer.question as string, kind: answerKind(answer.option) }] : [];
  const footing = (decision.assumptions ?? []).map(({ assumption }) => ({ key: assumption as string, kind: restsOn }));
  const mentioned = mentionsIn(decision).map((key) => ({ key, kind: 'mentions' }));
  const seen = new Set<string>();
  return [...related, ...affected, ...cited, ...answered, ...footing, ...mentioned].filter(
    ({ key, kind }) => !seen.has(`${key} ${kind}`) && seen.add(`${key} ${kind}`),
  );
};
