/** How the values of the demo were found, held against decisions, rewritten and retired. */
import { z } from 'zod';
import { testValue } from '#coherence/alignment/test-value.ts';
import { answerSession } from '#common-ground/values/answer-session.ts';
import { closeSession } from '#common-ground/values/close-session.ts';
import { draftValue } from '#common-ground/values/draft-value.ts';
import { groupAnswers } from '#common-ground/values/group-answers.ts';
import { openSession } from '#common-ground/values/open-session.ts';
import { retireValue } from '#common-ground/values/retire-value.ts';
import { revealSession } from '#common-ground/values/reveal-session.ts';
import { type RevealedAnswer, revealedAnswer } from '#common-ground/values/session.ts';
import { valueContent } from '#common-ground/values/value.ts';
import { type DemoEvent, deed, key, type Stage, who } from './script.ts';

const answers = deed.extend({ protect: z.string(), tradeOffs: z.string(), refuse: z.string() });

/** Which answers belong together: whose, and to which of the three questions. */
const placed = z.strictObject({ of: who, to: revealedAnswer.shape.question });

const session = z.strictObject({
  key,
  title: z.string(),
  opened: deed,
  answers: z.array(answers),
  revealed: deed,
  grouped: deed.extend({ groups: z.array(z.strictObject({ title: z.string(), answers: z.array(placed) })) }),
  closed: deed,
});
type Session = z.output<typeof session>;

const test = deed.extend({ decision: key, text: z.string(), decisive: z.boolean() });

const value = valueContent.extend({
  key,
  drafted: deed,
  from: z.strictObject({ session: key, groups: z.array(z.string()) }).optional(),
  tests: z.array(test).default([]),
  retired: deed.extend({ why: z.string() }).optional(),
});
type Value = z.output<typeof value>;

export const valuesFile = z.strictObject({ sessions: z.array(session), values: z.array(value) });

/** The answers by their text: nobody knows any more who gave them. */
type Revealed = Map<string, string[]>;

function sessionEvents(it: Session, revealed: Revealed): DemoEvent[] {
  const from = `demo/loop/values.yaml, ${it.key}`;
  let known: readonly RevealedAnswer[] = [];
  const own = (stage: Stage) => ({ session: stage.id(it.key) });
  const idOf = ({ of, to }: z.output<typeof placed>) => {
    const said = it.answers.find(({ by }) => by === of)?.[to];
    const found = known.find(({ question, text }) => question === to && text === said?.trim());
    if (!found) throw new Error(`${of} has not answered “${to}”.`);
    return found.id;
  };
  const group = async (stage: Stage) => {
    const clusters = it.grouped.groups.map(({ title, answers: some }) => ({ title, answers: some.map(idOf) }));
    for (const { title, answers: some } of clusters) revealed.set(`${it.key} ${title}`, some);
    await stage.ask(groupAnswers, it.grouped.by, { ...own(stage), clusters });
  };
  const reveal = async (stage: Stage) => {
    known = (await stage.ask(revealSession, it.revealed.by, own(stage))).answers as RevealedAnswer[];
  };
  const open = async (stage: Stage) =>
    stage.keep(it.key, (await stage.ask(openSession, it.opened.by, { title: it.title })).id);
  return [
    { at: it.opened.on, play: open },
    ...it.answers.map(({ on, by, ...said }) => ({
      at: on,
      play: async (stage: Stage) => void (await stage.ask(answerSession, by, { ...own(stage), ...said })),
    })),
    { at: it.revealed.on, play: reveal },
    { at: it.grouped.on, play: group },
    { at: it.closed.on, play: async (stage: Stage) => void (await stage.ask(closeSession, it.closed.by, own(stage))) },
  ].map((event) => ({ ...event, from }));
}

function valueEvents({ key: name, drafted, from: origin, tests, retired, ...content }: Value, revealed: Revealed) {
  const from = `demo/loop/values.yaml, ${name}`;
  const draft = async (stage: Stage) => {
    const behind = origin?.groups.flatMap((title) => revealed.get(`${origin.session} ${title}`) ?? []);
    const session = origin && { session: stage.id(origin.session), answers: behind };
    stage.keep(name, (await stage.ask(draftValue, drafted.by, { ...content, ...session })).id);
  };
  return [
    { at: drafted.on, play: draft },
    ...tests.map(({ on, by, decision, text, decisive }) => ({
      at: on,
      play: async (stage: Stage) => {
        const input = { id: stage.id(name), decision: stage.id(decision), text, decisive };
        await stage.ask(testValue, by, input);
      },
    })),
    ...(retired
      ? [
          {
            at: retired.on,
            play: async (stage: Stage) => {
              await stage.ask(retireValue, retired.by, { id: stage.id(name), why: retired.why });
            },
          },
        ]
      : []),
  ].map((event): DemoEvent => ({ ...event, from }));
}

export function valuesEvents({ sessions, values }: z.output<typeof valuesFile>): DemoEvent[] {
  const revealed: Revealed = new Map();
  return [
    ...sessions.flatMap((it) => sessionEvents(it, revealed)),
    ...values.flatMap((it) => valueEvents(it, revealed)),
  ];
}
