/** The reviews of the demo: what went otherwise, how it looked from several sides, and what was done about it. */
import { z } from 'zod';
import { calendarDate } from '#kernel/words.ts';
import { addAction, amendAction } from '#learning/incidents/act.ts';
import { beginIncident } from '#learning/incidents/begin-incident.ts';
import { closeIncident } from '#learning/incidents/close-incident.ts';
import { actionKinds } from '#learning/incidents/kinds.ts';
import { tellIncident } from '#learning/incidents/tell-incident.ts';
import { type DemoEvent, deed, key, type Stage } from '../script.ts';

const said = z.string();

const action = z.strictObject({
  text: said,
  kind: z.enum(actionKinds),
  owner: key.optional(),
  dueOn: calendarDate.optional(),
  done: deed.extend({ outcome: said }).optional(),
});

const incident = z.strictObject({
  key,
  begun: deed,
  title: said,
  happenedOn: calendarDate,
  summary: said,
  timeline: z.array(z.strictObject({ at: said, text: said })),
  conditions: said,
  factors: z.array(z.strictObject({ title: said, text: said })),
  actions: z.array(action).default([]),
  doubtedDecisions: z.array(z.strictObject({ decision: key, why: said })).default([]),
  doubtedAssumptions: z.array(z.strictObject({ assumption: key, why: said })).default([]),
  tellings: z.array(deed.extend({ text: said })).default([]),
  closed: deed.extend({ learned: said }).optional(),
});
type Incident = z.output<typeof incident>;

export const incidentsFile = z.strictObject({ incidents: z.array(incident) });

const groupOf = (person: string) => person.split('/')[0] ?? '';

async function begin(stage: Stage, { key: name, begun, actions, tellings: _, closed: __, ...content }: Incident) {
  const group = groupOf(begun.by);
  const doubts = {
    doubtedDecisions: content.doubtedDecisions.map(({ decision, why }) => ({ decision: stage.id(decision), why })),
    doubtedAssumptions: content.doubtedAssumptions.map((it) => ({ ...it, assumption: stage.id(it.assumption) })),
  };
  const { id } = await stage.ask(beginIncident, begun.by, { ...content, ...doubts, group });
  stage.keep(name, id);
  for (const { done: ___, owner, ...planned } of actions) {
    const sees = owner === undefined ? stage.group(group) : stage.person(`${group}/${owner}`);
    await stage.ask(addAction, begun.by, { ...planned, id, owner: sees });
  }
}

function incidentEvents(told: Incident): DemoEvent[] {
  const from = `demo/reasoning/incidents.yaml, ${told.key}`;
  const id = (stage: Stage) => stage.id(told.key);
  const finished = told.actions.flatMap(({ done }, index): DemoEvent[] => {
    if (!done) return [];
    const set = { doneOn: done.on.slice(0, 10), outcome: done.outcome };
    const play = async (stage: Stage) =>
      void (await stage.ask(amendAction, done.by, { id: id(stage), action: String(index + 1), set }));
    return [{ at: done.on, from, play }];
  });
  const tellings = told.tellings.map(({ on, by, text }): DemoEvent => {
    const play = async (stage: Stage) =>
      void (await stage.ask(tellIncident, by, { id: id(stage), text, group: groupOf(by) }));
    return { at: on, from, play };
  });
  const { closed } = told;
  const close = async (stage: Stage) =>
    void (await stage.ask(closeIncident, closed!.by, { id: id(stage), learned: closed!.learned }));
  return [
    { at: told.begun.on, from, play: (stage) => begin(stage, told) },
    ...tellings,
    ...finished,
    ...(closed ? [{ at: closed.on, from, play: close }] : []),
  ];
}

export const incidentsEvents = ({ incidents }: z.output<typeof incidentsFile>): DemoEvent[] =>
  incidents.flatMap(incidentEvents);
