/** What the groups of the demo tried, and what a decision of one cost the others. */
import { z } from 'zod';
import { answerCost } from '#coherence/conflicts/answer-cost.ts';
import { costContent } from '#coherence/conflicts/cost.ts';
import { noteCost } from '#coherence/conflicts/note-cost.ts';
import { beginExperiment } from '#deciding/experiments/begin-experiment.ts';
import { concludeExperiment } from '#deciding/experiments/conclude-experiment.ts';
import { experimentResult } from '#deciding/experiments/experiment.ts';
import { calendarDate } from '#kernel/words.ts';
import { type DemoEvent, deed, key, type Stage } from './script.ts';

const experiment = z.strictObject({
  key,
  begun: deed,
  title: z.string(),
  principle: key,
  decision: key.optional(),
  hypothesis: z.string(),
  stopRule: z.string(),
  endsOn: calendarDate.optional(),
  concluded: deed.extend({ finding: experimentResult.shape.finding, text: z.string() }).optional(),
});
type Experiment = z.output<typeof experiment>;

const cost = costContent.extend({
  key,
  noted: deed,
  decision: key,
  answered: deed.extend({ text: z.string(), gainHours: z.number().nullable().default(null) }).optional(),
});
type Cost = z.output<typeof cost>;

export const practiceFile = z.strictObject({ experiments: z.array(experiment), costs: z.array(cost) });

const groupOf = (person: string) => person.split('/')[0];

function experimentEvents({ key: name, begun, principle, decision, concluded, ...content }: Experiment): DemoEvent[] {
  const from = `demo/loop/practice.yaml, ${name}`;
  const begin = async (stage: Stage) => {
    const about = { principle: stage.id(principle), decision: decision === undefined ? null : stage.id(decision) };
    const input = { ...content, ...about, group: groupOf(begun.by) };
    stage.keep(name, (await stage.ask(beginExperiment, begun.by, input)).id);
  };
  const conclude = async (stage: Stage) => {
    const { by, finding, text } = concluded!;
    await stage.ask(concludeExperiment, by, { id: stage.id(name), finding, text });
  };
  return [{ at: begun.on, from, play: begin }, ...(concluded ? [{ at: concluded.on, from, play: conclude }] : [])];
}

function costEvents({ key: name, noted, decision, answered, ...content }: Cost): DemoEvent[] {
  const from = `demo/loop/practice.yaml, ${name}`;
  const note = async (stage: Stage) => {
    const input = { ...content, decision: stage.id(decision), group: groupOf(noted.by) };
    stage.keep(name, (await stage.ask(noteCost, noted.by, input)).id);
  };
  const answer = async (stage: Stage) => {
    const { on: _, by, ...said } = answered!;
    await stage.ask(answerCost, by, { id: stage.id(name), ...said });
  };
  return [{ at: noted.on, from, play: note }, ...(answered ? [{ at: answered.on, from, play: answer }] : [])];
}

export const practiceEvents = ({ experiments, costs }: z.output<typeof practiceFile>): DemoEvent[] => [
  ...experiments.flatMap(experimentEvents),
  ...costs.flatMap(costEvents),
];
