/** What the groups of the demo ask the centre and one another: questions, consents, and why a proposal waits. */
import { z } from 'zod';
import { answerConsent } from '#coherence/escalations/answer-consent.ts';
import { answerEscalation, takeEscalation } from '#coherence/escalations/answer-escalation.ts';
import { askConsent } from '#coherence/escalations/ask-consent.ts';
import { effectSchema, escalationContent } from '#coherence/escalations/escalation.ts';
import { hearEscalation, withdrawEscalation } from '#coherence/escalations/hear-escalation.ts';
import { raiseEscalation } from '#coherence/escalations/raise-escalation.ts';
import { sayStall } from '#coherence/escalations/say-stall.ts';
import { stallContent } from '#coherence/escalations/stall.ts';
import { slug } from '#common-ground/groups/group.ts';
import { calendarDate } from '#kernel/words.ts';
import { type DemoEvent, deed, key, type Stage } from './script.ts';

const escalation = z.strictObject({
  key,
  raised: deed,
  question: z.string(),
  context: z.string().default(''),
  reason: escalationContent.shape.reason,
  whyAbove: z.string().default(''),
  serviceDays: z.int().default(7),
  decision: key.optional(),
  taken: deed.optional(),
  answered: deed
    .extend({
      text: z.string(),
      why: z.string(),
      effect: effectSchema.shape.kind.default('none'),
      about: key.optional(),
    })
    .optional(),
  heard: deed.extend({ what: hearEscalation.input.shape.what, text: z.string() }).optional(),
  withdrawn: deed.extend({ why: z.string() }).optional(),
});
type Escalation = z.output<typeof escalation>;

const consent = z.strictObject({
  decision: key,
  asked: deed.extend({ groups: z.array(slug), byOn: calendarDate, text: z.string() }),
  answers: z
    .array(
      deed.extend({ kind: answerConsent.input.shape.kind, harm: z.string().default(''), text: z.string().default('') }),
    )
    .default([]),
});
type Consent = z.output<typeof consent>;

const stall = deed.extend({ decision: key, reason: stallContent.shape.reason, text: z.string() });

export const centreFile = z.strictObject({
  escalations: z.array(escalation),
  consents: z.array(consent),
  stalls: z.array(stall),
});

const groupOf = (person: string) => person.split('/')[0];

function escalationEvents(it: Escalation): DemoEvent[] {
  const { key: name, raised, taken, answered, heard, withdrawn, decision, ...asked } = it;
  const id = (stage: Stage) => stage.id(name);
  const raise = async (stage: Stage) => {
    const { question, context, reason, whyAbove, serviceDays } = asked;
    const input = { question, context, reason, whyAbove, serviceDays, group: groupOf(raised.by) };
    const about = decision && stage.id(decision);
    stage.keep(name, (await stage.ask(raiseEscalation, raised.by, { ...input, decision: about })).id);
  };
  const answer = async (stage: Stage) => {
    const { by, text, why, effect, about } = answered!;
    const changed = { kind: effect, about: about === undefined ? null : stage.id(about) };
    await stage.ask(answerEscalation, by, { id: id(stage), text, why, effect: changed });
  };
  const hear = async (stage: Stage) => {
    const { by, what, text } = heard!;
    await stage.ask(hearEscalation, by, { id: id(stage), what, text });
  };
  const take = async (stage: Stage) => void (await stage.ask(takeEscalation, taken!.by, { id: id(stage) }));
  const withdraw = async (stage: Stage) =>
    void (await stage.ask(withdrawEscalation, withdrawn!.by, { id: id(stage), why: withdrawn!.why }));
  return [
    { at: raised.on, play: raise },
    ...(taken ? [{ at: taken.on, play: take }] : []),
    ...(answered ? [{ at: answered.on, play: answer }] : []),
    ...(heard ? [{ at: heard.on, play: hear }] : []),
    ...(withdrawn ? [{ at: withdrawn.on, play: withdraw }] : []),
  ].map((event) => ({ ...event, from: `demo/loop/centre.yaml, ${name}` }));
}

function consentEvents({ decision, asked, answers }: Consent): DemoEvent[] {
  const from = `demo/loop/centre.yaml, consents to ${decision}`;
  const ids = new Map<string, string>();
  const ask = async (stage: Stage) => {
    const { by, groups, byOn, text } = asked;
    const { consents } = await stage.ask(askConsent, by, { decision: stage.id(decision), groups, byOn, text });
    for (const [place, { id }] of consents.entries()) ids.set(groups[place]!, id);
  };
  return [
    { at: asked.on, from, play: ask },
    ...answers.map(({ on, by, ...answer }) => ({
      at: on,
      from,
      play: async (stage: Stage) => {
        const id = ids.get(groupOf(by) ?? '');
        if (!id) throw new Error(`the group of ${by} has not been asked.`);
        await stage.ask(answerConsent, by, { id, ...answer });
      },
    })),
  ];
}

const stallEvent = ({ on, by, decision, ...said }: z.output<typeof stall>): DemoEvent => ({
  at: on,
  from: `demo/loop/centre.yaml, why ${decision} waits`,
  play: async (stage) => void (await stage.ask(sayStall, by, { decision: stage.id(decision), ...said })),
});

export const centreEvents = ({ escalations, consents, stalls }: z.output<typeof centreFile>): DemoEvent[] => [
  ...escalations.flatMap(escalationEvents),
  ...consents.flatMap(consentEvents),
  ...stalls.map(stallEvent),
];
