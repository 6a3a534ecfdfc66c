/** The decision that a session leads to, as its group's form opens with it. */
import type { Id } from '#kernel/id.ts';
import { Problem } from '#kernel/problem.ts';
import type { Draft } from '../drafts/draft.ts';
import { linkTo } from './decisions-from.store.ts';
import { noneOfThem, type OptionNow, optionsNow } from './kinds.ts';
import type { Divergence } from './session.ts';

const list = (entries: readonly string[]): string =>
  entries.map((entry) => `- ${entry.replaceAll('\n', ' ')}`).join('\n');

const texts = (reasons: readonly { text: string }[]): string[] => reasons.map(({ text }) => text);

function votesIn({ votes }: Divergence, options: readonly OptionNow[]): string {
  const name = (id: string) => (id === noneOfThem ? 'none of them' : (options.find((it) => it.id === id)?.title ?? id));
  const said = (counts: Record<string, number>) =>
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([id, count]) => `${name(id)}: ${count}`)
      .join(', ');
  return list([
    ...(votes.first?.counts ? [`First, each alone: ${said(votes.first.counts)}`] : []),
    ...(votes.second?.counts ? [`After arguing: ${said(votes.second.counts)}`] : []),
  ]);
}

function sectionsOf(session: Divergence, options: readonly OptionNow[]) {
  const { premortem } = session;
  const wrong = premortem?.skipped
    ? `We did not ask: ${premortem.skipped}`
    : list((premortem?.reasons ?? []).map(({ text }) => text));
  return [
    { heading: 'What could go wrong', text: wrong },
    { heading: 'How we voted', text: votesIn(session, options) },
  ].filter((section) => section.text !== '');
}

export function draftFrom(session: Divergence, choice: string, people: readonly Id<'person'>[]): Draft['content'] {
  const options = optionsNow(session);
  const chosen = options.find(({ id }) => id === choice);
  if (!chosen) throw new Problem('invalid', 'There is no such option in this session. Look at the options again.');
  const content = {
    title: chosen.title,
    question: session.question,
    context: session.context,
    options: options.map((option) => ({
      title: option.title,
      description: option.description,
      for: texts(option.for),
      against: texts(option.against),
      neutral: [],
    })),
    choice: [chosen.title, chosen.description].filter(Boolean).join('\n\n'),
    why: list(texts(chosen.for)),
    decidedBy: people,
    dissent: session.dissent,
    links: [linkTo(session.id)],
    more: sectionsOf(session, options),
  };
  return JSON.parse(JSON.stringify(content)) as Draft['content'];
}
