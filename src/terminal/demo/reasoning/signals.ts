/** What the groups of the demo keep seeing, who read and answered it, and what groups said where something had fallen. */
import { z } from 'zod';
import { answerFlag } from '#coherence/assumptions/answer-flag.ts';
import { flagAnswers } from '#coherence/assumptions/kinds.ts';
import { answerSignal, readSignal } from '#coherence/signals/answer-signal.ts';
import { joinSignals } from '#coherence/signals/judge-likeness.ts';
import { signalAnswers } from '#coherence/signals/kinds.ts';
import { raiseSignal } from '#coherence/signals/raise-signal.ts';
import { signalContent } from '#coherence/signals/signal.ts';
import { circle, type DemoEvent, deed, key, moment, type Stage } from '../script.ts';

const signal = z.strictObject({
  key,
  raised: deed,
  ...signalContent.shape,
  read: z.strictObject({ on: moment }).optional(),
  same: deed.extend({ as: key }).optional(),
  answered: deed.extend({ what: z.enum(signalAnswers), text: z.string() }).optional(),
});

const answer = z.strictObject({
  decision: key,
  assumption: key,
  said: deed,
  answer: z.enum(flagAnswers),
  why: z.string().default(''),
});

export const signalsFile = z.strictObject({ signals: z.array(signal), answers: z.array(answer) });

const groupOf = (person: string) => person.split('/')[0];

function signalEvents({ key: name, raised, read, same, answered, ...content }: z.output<typeof signal>): DemoEvent[] {
  const from = `demo/reasoning/signals.yaml, ${name}`;
  const on = <Said extends { on: string }>(
    said: Said | undefined,
    play: (said: Said, stage: Stage) => Promise<unknown>,
  ) => (said ? [{ at: said.on, from, play: async (stage: Stage) => void (await play(said, stage)) }] : []);
  return [
    ...on(raised, async ({ by }, stage) => {
      stage.keep(name, (await stage.ask(raiseSignal, by, { ...content, group: groupOf(by) })).id);
    }),
    ...on(read, (_said, stage) => stage.oneOf(circle).then((by) => stage.ask(readSignal, by, { id: stage.id(name) }))),
    ...on(same, ({ by, as: other }, stage) =>
      stage.ask(joinSignals, by, { id: stage.id(name), other: stage.id(other) }),
    ),
    ...on(answered, ({ by, what, text }, stage) => stage.ask(answerSignal, by, { id: stage.id(name), what, text })),
  ];
}

const answerEvent = ({ decision, assumption, said, ...given }: z.output<typeof answer>): DemoEvent => ({
  at: said.on,
  from: `demo/reasoning/signals.yaml, ${decision}`,
  play: async (stage) => {
    const about = { decision: stage.id(decision), assumption: stage.id(assumption) };
    await stage.ask(answerFlag, said.by, { ...given, ...about });
  },
});

export const signalsEvents = ({ signals, answers }: z.output<typeof signalsFile>): DemoEvent[] => [
  ...signals.flatMap(signalEvents),
  ...answers.map(answerEvent),
];
