/** What the stewards of the demo did: they asked and advised in the open, ran one crisis, and backed two exceptions. */
import { z } from 'zod';
import { endIntervention, respondToIntervention } from '#coherence/stewardship/answer-intervention.ts';
import { measureContent } from '#coherence/stewardship/crisis.ts';
import { interventionContent } from '#coherence/stewardship/intervention.ts';
import { openCrisis } from '#coherence/stewardship/open-crisis.ts';
import { openIntervention } from '#coherence/stewardship/open-intervention.ts';
import { endCrisis, renewCrisis, takeMeasure } from '#coherence/stewardship/run-crisis.ts';
import { sayBacking } from '#coherence/stewardship/say-backing.ts';
import { slug } from '#common-ground/groups/group.ts';
import { calendarDate } from '#kernel/words.ts';
import { type DemoEvent, deed, key, type Stage } from './script.ts';

const intervention = interventionContent.extend({
  key,
  opened: deed,
  group: slug,
  decision: key.optional(),
  endsOn: calendarDate,
  responses: z.array(deed.extend({ what: respondToIntervention.input.shape.what, text: z.string() })).default([]),
  ended: deed.extend({ why: z.string() }).optional(),
});
type Intervention = z.output<typeof intervention>;

const crisis = z.strictObject({
  key,
  opened: deed,
  scope: z.string(),
  ground: z.string(),
  endsOn: calendarDate,
  measures: z.array(deed.extend(measureContent.shape)),
  renewals: z.array(deed.extend({ endsOn: calendarDate, why: z.string() })),
  ended: deed.extend({ why: z.string() }).optional(),
});
type Crisis = z.output<typeof crisis>;

const backing = deed.extend({ decision: key, principle: key, backs: z.boolean(), statement: z.string() });

export const stewardsFile = z.strictObject({
  interventions: z.array(intervention),
  crises: z.array(crisis),
  backings: z.array(backing),
});

function interventionEvents({ key: name, opened, responses, ended, decision, ...content }: Intervention): DemoEvent[] {
  const open = async (stage: Stage) => {
    const input = { ...content, decision: decision && stage.id(decision) };
    stage.keep(name, (await stage.ask(openIntervention, opened.by, input)).id);
  };
  const end = async (stage: Stage) =>
    void (await stage.ask(endIntervention, ended!.by, { id: stage.id(name), why: ended!.why }));
  return [
    { at: opened.on, play: open },
    ...responses.map(({ on, by, ...said }) => ({
      at: on,
      play: async (stage: Stage) => void (await stage.ask(respondToIntervention, by, { id: stage.id(name), ...said })),
    })),
    ...(ended ? [{ at: ended.on, play: end }] : []),
  ].map((event) => ({ ...event, from: `demo/loop/stewards.yaml, ${name}` }));
}

function crisisEvents({ key: name, opened, measures, renewals, ended, ...content }: Crisis): DemoEvent[] {
  const open = async (stage: Stage) => stage.keep(name, (await stage.ask(openCrisis, opened.by, content)).id);
  const end = async (stage: Stage) =>
    void (await stage.ask(endCrisis, ended!.by, { id: stage.id(name), why: ended!.why }));
  return [
    { at: opened.on, play: open },
    ...measures.map(({ on, by, ...measure }) => ({
      at: on,
      play: async (stage: Stage) => void (await stage.ask(takeMeasure, by, { id: stage.id(name), ...measure })),
    })),
    ...renewals.map(({ on, by, ...renewal }) => ({
      at: on,
      play: async (stage: Stage) => void (await stage.ask(renewCrisis, by, { id: stage.id(name), ...renewal })),
    })),
    ...(ended ? [{ at: ended.on, play: end }] : []),
  ].map((event) => ({ ...event, from: `demo/loop/stewards.yaml, ${name}` }));
}

const backingEvent = ({ on, by, decision, principle, ...said }: z.output<typeof backing>): DemoEvent => ({
  at: on,
  from: `demo/loop/stewards.yaml, the backing of ${decision}`,
  play: async (stage) => {
    await stage.ask(sayBacking, by, { decision: stage.id(decision), principle: stage.id(principle), ...said });
  },
});

export const stewardEvents = ({ interventions, crises, backings }: z.output<typeof stewardsFile>): DemoEvent[] => [
  ...interventions.flatMap(interventionEvents),
  ...crises.flatMap(crisisEvents),
  ...backings.map(backingEvent),
];
