/** A proposal of the demo: who made it, what it rests on, and what the circle said to it, one voice after the other. */
import { z } from 'zod';
import { makeProposal } from '#coherence/governance/make-proposal.ts';
import { dissentFromProposal, objectToProposal } from '#coherence/governance/object-to-proposal.ts';
import { replyToObjection } from '#coherence/governance/reply-to-objection.ts';
import { refuseProposal, signProposal } from '#coherence/governance/sign-proposal.ts';
import { calendarDate } from '#kernel/words.ts';
import { circle, type DemoEvent, deed, key, moment, type Stage, who } from './script.ts';

const objector = 'objector';

/** One thing is said: `circle` is the next of those who hold a seat and have not spoken, `objector` whoever objected before. */
const voice = z.strictObject({
  on: moment,
  by: z.union([z.literal([circle, objector]), who]).default(circle),
  signs: z.string().optional().describe('With a word that goes with it; it may be empty'),
  refuses: z.string().optional(),
  objects: z.string().optional(),
  answers: z.string().optional().describe('The objection before it'),
  dissents: z.string().optional(),
});
type Voice = z.output<typeof voice>;

export const proposalScript = z.strictObject({
  proposed: deed,
  title: z.string(),
  why: z.string(),
  evidence: z.array(key).min(1),
  meeting: key.optional(),
  closesOn: calendarDate.optional(),
  waitsFor: z.array(who).default([]).describe('Of the circle, who has not spoken yet'),
  voices: z.array(voice).default([]),
});
export type ProposalScript = z.output<typeof proposalScript>;

interface Outcome {
  status: string;
  outcome: { principle: string | null } | null;
}

/** Speaks with one voice after the other, and remembers who has spoken. */
class Conversation {
  private readonly spoken = new Set<string>();
  private objector = '';
  id = '';

  constructor(script: ProposalScript) {
    for (const name of [...script.waitsFor, ...script.voices.map(({ by }) => by)]) this.spoken.add(name);
  }

  private async next(stage: Stage): Promise<string> {
    const name = (await stage.seats()).find((it) => !this.spoken.has(it));
    if (!name) throw new Error('everybody who holds a seat has spoken already.');
    this.spoken.add(name);
    return name;
  }

  async say(stage: Stage, { by, signs, refuses, objects, answers, dissents }: Voice): Promise<Outcome> {
    const { id } = this;
    const name = by === circle ? await this.next(stage) : by === objector ? this.objector : by;
    if (refuses !== undefined) return stage.ask(refuseProposal, name, { id, why: refuses });
    if (dissents !== undefined) return stage.ask(dissentFromProposal, name, { id, text: dissents });
    if (answers !== undefined)
      return stage.ask(replyToObjection, name, { id, to: stage.person(this.objector), text: answers });
    if (objects === undefined) return stage.ask(signProposal, name, { id, note: signs ?? '' });
    this.objector = name;
    return stage.ask(objectToProposal, name, { id, harm: objects });
  }
}

/** The change is made of keys, which have their ids only when the proposal is made. */
export function proposalEvents(
  script: ProposalScript,
  from: string,
  change: (stage: Stage) => unknown,
  adopted?: (stage: Stage, principle: string) => void,
): DemoEvent[] {
  const { proposed, title, why, evidence, meeting, closesOn, voices } = script;
  const conversation = new Conversation(script);
  const make = async (stage: Stage) => {
    const { id } = await stage.ask(makeProposal, proposed.by, {
      title,
      why,
      closesOn,
      evidence: evidence.map((it) => stage.id(it)),
      meeting: meeting && stage.id(meeting),
      change: change(stage),
    });
    conversation.id = id;
  };
  const speak = (voice: Voice) => async (stage: Stage) => {
    const { status, outcome } = await conversation.say(stage, voice);
    if (status === 'adopted' && outcome?.principle) adopted?.(stage, outcome.principle);
  };
  return [{ at: proposed.on, from, play: make }, ...voices.map((it) => ({ at: it.on, from, play: speak(it) }))];
}
