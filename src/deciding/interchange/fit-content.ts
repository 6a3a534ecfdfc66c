/** Brings what was read within the limits of a decision; what was cut is said, and the text as found keeps all of it. */
import { type DecisionContent, decisionContent, limits } from '../decisions/decision.ts';
import type { Finding } from './finding.ts';

export type ContentDraft = Omit<Partial<DecisionContent>, 'title' | 'choice'> & { title: string; choice: string };

const cutTo = (text: string, max: number) =>
  text.length <= max
    ? text
    : `${text
        .slice(0, max - 2)
        .toWellFormed()
        .trimEnd()} …`;
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

type Cutter = {
  problems: Finding[];
  text: (value: string, name: string) => string;
  line: (value: string, name: string, max?: number) => string;
};

function cutter(): Cutter {
  const problems: Finding[] = [];
  const say = (name: string, max: number) =>
    problems.push({
      line: 1,
      problem: `${name} is longer than ${max} characters; it was cut here and kept whole in the source.`,
    });
  const text = (value: string, name: string) => {
    if (value.length > limits.text) say(name, limits.text);
    return cutTo(value, limits.text);
  };
  const line = (value: string, name: string, max: number = limits.line) => {
    const folded = oneLine(value);
    if (folded.length > max) say(name, max);
    return cutTo(folded, max);
  };
  return { problems, text, line };
}

const filled = (values: string[]) => values.filter((value) => value.trim() !== '');

function fitLists(draft: ContentDraft, cut: Cutter): Partial<DecisionContent> {
  const few = <T>(list: T[] | undefined, name: string, max: number = limits.items): T[] => {
    if ((list?.length ?? 0) > max)
      cut.problems.push({ line: 1, problem: `There are more than ${max} ${name}; the rest is kept in the source.` });
    return (list ?? []).slice(0, max);
  };
  const names = (list: string[] | undefined, name: string) =>
    filled(few(list, name)).map((value) => cut.line(value, name));
  const reasons = (list: string[]) =>
    filled(few(list, 'reasons')).map((value) => cut.line(value, 'A reason', limits.text));
  return {
    options: few(draft.options, 'options').map((option) => ({
      title: cut.line(option.title, 'An option'),
      description: cut.text(option.description, 'An option'),
      for: reasons(option.for),
      against: reasons(option.against),
      neutral: reasons(option.neutral),
    })),
    decidedBy: names(draft.decidedBy, 'people who decided'),
    consulted: names(draft.consulted, 'people consulted'),
    informed: names(draft.informed, 'people informed'),
    tags: filled(few(draft.tags, 'tags', 50)).map((tag) => cut.line(tag, 'A tag', 50)),
    links: few(draft.links, 'links').map(({ title, url }) => ({
      title: cut.line(title, 'A link'),
      url: cut.line(url, 'A link', 2000),
    })),
    more: few(draft.more, 'sections').map(({ heading, text }) => ({
      heading: cut.line(heading, 'A heading'),
      text: cut.text(text, 'A section'),
    })),
  };
}

/** A decision's content that its schema accepts, and what had to be cut for it. */
export function fitContent(draft: ContentDraft): { content: DecisionContent; problems: Finding[] } {
  const cut = cutter();
  const fitted = {
    ...draft,
    ...fitLists(draft, cut),
    title: cut.line(draft.title, 'The title', limits.title),
    question: cut.text(draft.question ?? '', 'The question'),
    context: cut.text(draft.context ?? '', 'The context'),
    drivers: cut.text(draft.drivers ?? '', 'What weighed in the choice'),
    choice: cut.text(draft.choice, 'The choice'),
    why: cut.text(draft.why ?? '', 'The reason for the choice'),
    consequences: cut.text(draft.consequences ?? '', 'The consequences'),
    expected: cut.text(draft.expected ?? '', 'The expected result'),
    authority: cut.line(draft.authority ?? '', 'The authority'),
  };
  return { content: decisionContent.parse(fitted), problems: cut.problems };
}
