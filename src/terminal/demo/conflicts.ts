/** The conflicts of the demo. Those over a shared question are found; here stands what their groups made of them. */
import { z } from 'zod';
import { answerEnding } from '#coherence/conflicts/answer-ending.ts';
import { endingContent } from '#coherence/conflicts/conflict.ts';
import { conveneConflict } from '#coherence/conflicts/convene-conflict.ts';
import { hearOutcome } from '#coherence/conflicts/hear-outcome.ts';
import { proposeConflict } from '#coherence/conflicts/propose-conflict.ts';
import { sayInConflict } from '#coherence/conflicts/say-in-conflict.ts';
import { settleConflict } from '#coherence/conflicts/settle-conflict.ts';
import { calendarDate } from '#kernel/words.ts';
import { type DemoEvent, deed, key, type Stage, who } from './script.ts';

const ending = deed.extend({
  kind: endingContent.shape.kind,
  why: z.string(),
  boundary: z.string().optional(),
  principle: key.optional(),
  decision: key.optional(),
  until: calendarDate.optional(),
});

export const conflictsFile = z.array(
  z.strictObject({
    key,
    between: z.tuple([key, key]).describe('Two decisions; where a person proposed it, theirs comes first'),
    proposed: deed.extend({ kind: z.enum(['same-question', 'pulls-against']), why: z.string() }).optional(),
    convened: deed.extend({ keeper: who, dueOn: calendarDate }).optional(),
    said: z.array(deed.extend({ text: z.string() })).default([]),
    endings: z.array(ending).default([]),
    answers: z.array(deed.extend({ agree: z.boolean(), objection: z.string().default('') })).default([]),
    heard: z.array(deed).default([]),
  }),
);
type Scripts = z.output<typeof conflictsFile>;
type Script = Scripts[number];

const pair = (some: readonly string[]) => [...some].sort().join(' ');

/** A conflict that is found and that nobody has written about has slipped in by mistake. */
export function conflictKeys(scripts: Scripts) {
  const keys = new Map(scripts.map(({ key: name, between }) => [pair(between), name]));
  return (one: string, other: string): string => {
    const found = keys.get(pair([one, other]));
    if (found) return found;
    throw new Error(
      `it contradicts “${other === '' ? one : other}” (with “${one}”): tell of it in demo/loop/conflicts.yaml.`,
    );
  };
}

const propose =
  ({ key: name, between: [decision, other] }: Script, { by, kind, why }: NonNullable<Script['proposed']>) =>
  async (stage: Stage): Promise<void> => {
    const input = { decision: stage.id(decision), other: stage.id(other), kind, why };
    stage.keep(name, (await stage.ask(proposeConflict, by, input)).id);
  };

const settle =
  (name: string, { on: _, by, principle, decision, ...said }: z.output<typeof ending>) =>
  async (stage: Stage): Promise<void> => {
    const named = { principle: principle && stage.id(principle), decision: decision && stage.id(decision) };
    await stage.ask(settleConflict, by, { id: stage.id(name), ...said, ...named });
  };

function eventsOf(script: Script): DemoEvent[] {
  const { key: name, proposed, convened, said, endings, answers, heard } = script;
  const convene = async (stage: Stage) => {
    const { keeper, dueOn, by } = convened!;
    await stage.ask(conveneConflict, by, { id: stage.id(name), keeper: stage.person(keeper), dueOn });
  };
  return [
    ...(proposed ? [{ at: proposed.on, play: propose(script, proposed) }] : []),
    ...(convened ? [{ at: convened.on, play: convene }] : []),
    ...said.map(({ on, by, text }) => ({
      at: on,
      play: async (stage: Stage) => void (await stage.ask(sayInConflict, by, { id: stage.id(name), text })),
    })),
    ...endings.map((it) => ({ at: it.on, play: settle(name, it) })),
    ...answers.map(({ on, by, ...answer }) => ({
      at: on,
      play: async (stage: Stage) => void (await stage.ask(answerEnding, by, { id: stage.id(name), ...answer })),
    })),
    ...heard.map(({ on, by }) => ({
      at: on,
      play: async (stage: Stage) => void (await stage.ask(hearOutcome, by, { id: stage.id(name) })),
    })),
  ].map((event) => ({ ...event, from: `demo/loop/conflicts.yaml, ${name}` }));
}

export const conflictEvents = (scripts: Scripts): DemoEvent[] => scripts.flatMap(eventsOf);
