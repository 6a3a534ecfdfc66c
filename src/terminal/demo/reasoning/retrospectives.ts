/** The retrospectives of the demo: what people thought alone, what they laid together, what they changed and what became of it. */
import { z } from 'zod';
import type { Id } from '#kernel/id.ts';
import { answerChange } from '#learning/retrospectives/answer-change.ts';
import { closeRetrospective } from '#learning/retrospectives/close-retrospective.ts';
import { groupReflections } from '#learning/retrospectives/group-reflections.ts';
import { triedWays } from '#learning/retrospectives/kinds.ts';
import { reflect } from '#learning/retrospectives/reflect.ts';
import { questionKey } from '#learning/retrospectives/retrospective.ts';
import { revealRetrospective } from '#learning/retrospectives/reveal-retrospective.ts';
import { scheduleRetrospective } from '#learning/retrospectives/schedule-retrospective.ts';
import { type DemoEvent, deed, key, type Stage } from '../script.ts';

const retrospective = z.strictObject({
  key,
  scheduled: deed,
  heldOn: z.iso.date(),
  everyWeeks: z.int(),
  /** Beside who and when: each thought under its question. */
  thoughts: z.array(deed.catchall(z.string())),
  revealed: deed.optional(),
  themes: z.array(z.strictObject({ title: z.string(), of: z.array(questionKey), note: z.string() })).default([]),
  closed: deed.extend({ changes: z.array(z.strictObject({ text: z.string(), why: z.string() })) }).optional(),
  became: z.array(deed.extend({ change: z.string(), what: z.enum(triedWays), text: z.string() })).default([]),
});
type Told = z.output<typeof retrospective>;

export const retrospectivesFile = z.strictObject({ retrospectives: z.array(retrospective) });

type Play = (stage: Stage, id: Id<'retrospective'>) => Promise<unknown>;

async function revealAndGroup(stage: Stage, id: Id<'retrospective'>, { revealed, themes }: Told): Promise<void> {
  const { by } = revealed!;
  const { reflections } = await stage.ask(revealRetrospective, by, { id });
  const laid = themes.map(({ title, of, note }) => ({
    title,
    note,
    reflections: reflections.filter(({ question }) => of.includes(question)).map((it) => it.id),
  }));
  await stage.ask(groupReflections, by, { id, themes: laid });
}

function retrospectiveEvents(told: Told): DemoEvent[] {
  const { key: name, scheduled, heldOn, everyWeeks, thoughts, revealed, closed, became } = told;
  const event = (at: string, play: Play): DemoEvent => ({
    at,
    from: `demo/reasoning/retrospectives.yaml, ${name}`,
    play: async (stage) => void (await play(stage, stage.id(name) as Id<'retrospective'>)),
  });
  const schedule = async (stage: Stage) => {
    const input = { group: scheduled.by.split('/')[0], heldOn, everyWeeks };
    stage.keep(name, (await stage.ask(scheduleRetrospective, scheduled.by, input)).id);
  };
  return [
    { at: scheduled.on, from: `demo/reasoning/retrospectives.yaml, ${name}`, play: schedule },
    ...thoughts.map(({ on, by, ...texts }) => {
      const reflections = Object.entries(texts).map(([question, text]) => ({ question, text }));
      return event(on, (stage, id) => stage.ask(reflect, by, { id, reflections }));
    }),
    ...(revealed ? [event(revealed.on, (stage, id) => revealAndGroup(stage, id, told))] : []),
    ...(closed
      ? [event(closed.on, (stage, id) => stage.ask(closeRetrospective, closed.by, { id, changes: closed.changes }))]
      : []),
    ...became.map(({ on, by, ...said }) => event(on, (stage, id) => stage.ask(answerChange, by, { id, ...said }))),
  ];
}

export const retrospectivesEvents = ({ retrospectives }: z.output<typeof retrospectivesFile>): DemoEvent[] =>
  retrospectives.flatMap(retrospectiveEvents);
