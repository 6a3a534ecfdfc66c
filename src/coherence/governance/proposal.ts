/** A proposed change of what everyone shares. It rests on what happened locally, and two thirds of the circle sign it. */
import { z } from 'zod';
import { evidence, principleContent } from '#common-ground/principles/principle.ts';
import type { CalendarDate } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { instant, line, text } from '#kernel/words.ts';
import { wholeDay } from './day.ts';
import { proposalKinds } from './kinds.ts';

export const windowDays = { usual: 14, least: 2, most: 60 } as const;
/** An objection that comes late moves the end of the window, so that there is time to answer it. */
export const daysToAnswer = 3;

const principle = idSchema('principle');

const whichKind = `Say which kind of change it is: ${proposalKinds.join(', ')}.`;

export const changeSchema = z.discriminatedUnion(
  'kind',
  [
    z.object({
      kind: z.literal('new-principle'),
      value: idSchema('value').describe('The value that it serves'),
      content: principleContent,
      retires: principle.nullable().default(null).describe('The principle that goes for it, where a value has three'),
      merges: z.boolean().default(false).describe('The new principle takes in the one that goes'),
    }),
    z.object({
      kind: z.literal('revise-principle'),
      principle: principle.describe('The principle'),
      content: principleContent,
    }),
    z.object({
      kind: z.literal('retire-principle'),
      principle: principle.describe('The principle'),
      into: principle.nullable().default(null).describe('The principle that takes it in'),
    }),
    z.object({ kind: z.literal('retire-value'), value: idSchema('value').describe('The value') }),
    z.object({
      kind: z.literal('zones'),
      text: text(10_000).min(1, 'Say what should change in the zone map.').describe('What should change (Markdown)'),
    }),
  ],
  { error: ({ code }) => (code === 'invalid_union' ? whichKind : undefined) },
);
export type ProposedChange = z.output<typeof changeSchema>;

export const proposalContent = z.object({
  title: line(200).min(1, 'Give the proposal a title.').describe('The proposal in one line'),
  why: text(10_000).min(1, 'Say why this should change.').describe('Why this should change (Markdown)'),
  evidence,
  change: changeSchema.describe('What would change; in the terminal as JSON, such as {"kind": "zones", "text": "…"}'),
});

const said = { by: idSchema('person'), at: instant };
export const signatureSchema = z.object({ ...said, note: text(2000) });
export const refusalSchema = z.object({ ...said, why: text(5000) });
export const objectionSchema = z.object({
  ...said,
  harm: text(5000).describe('The harm that the change would do'),
  replies: z.array(z.object({ ...said, text: text(5000) })),
});
export const dissentSchema = z.object({ ...said, text: text(5000) });

export const outcomeSchema = z.object({
  at: instant,
  principle: idSchema('principle').nullable().describe('The principle that came of it'),
  version: z.int().positive().nullable().describe('Its version'),
  retired: z.array(z.string()).describe('What was retired, by id'),
  why: text(10_000).describe('The reasons, where it was refused or withdrawn'),
});
export type Outcome = z.output<typeof outcomeSchema>;

export const proposalRecord = proposalContent.extend({
  ...keptFields('proposal'),
  meeting: idSchema('meeting').nullable().describe('The meeting that it came out of'),
  baseVersion: z.int().positive().nullable().describe('The version of the principle that it was written on'),
  closesOn: wholeDay.describe('The last day on which it can be signed'),
  status: z.enum(['open', 'adopted', 'refused', 'withdrawn']),
  signatures: z.array(signatureSchema),
  refusals: z.array(refusalSchema),
  objections: z.array(objectionSchema),
  dissent: z.array(dissentSchema),
  outcome: outcomeSchema.nullable(),
});
export type Proposal = z.output<typeof proposalRecord>;

export const proposalStates = ['open', 'adopted', 'refused', 'withdrawn', 'expired'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** Nothing but the pass of time closes a window, so nothing has to run for it. */
export const stateOf = ({ status, closesOn }: Proposal, today: CalendarDate): ProposalState =>
  status === 'open' && today > closesOn ? 'expired' : status;

/** Two thirds of the seats, rounded up. */
export const signaturesNeeded = (seats: number): number => Math.ceil((2 * seats) / 3);

export const unanswered = ({ objections }: Pick<Proposal, 'objections'>) =>
  objections.filter(({ replies }) => replies.length === 0);

const heldBy = (said: readonly { by: string }[], holders: readonly string[]) =>
  new Set(said.filter(({ by }) => holders.includes(by)).map(({ by }) => by)).size;

export interface Standing {
  /** Signatures of those who hold a seat today. */
  signed: number;
  refused: number;
  needed: number;
  seats: number;
  verdict: 'adopted' | 'refused' | null;
}

/**
 * Where a proposal stands by what the holders of seats have said: adopted once two thirds have signed and every objection
 * has an answer in words; refused once so many have refused with a reason that two thirds are out of reach; else open.
 * An objection does not count against it: it must be answered, and the answer need not please whoever objects.
 */
export function standingOf(
  proposal: Pick<Proposal, 'signatures' | 'refusals' | 'objections'>,
  holders: readonly string[],
): Standing {
  const seats = new Set(holders).size;
  const needed = signaturesNeeded(seats);
  const signed = heldBy(proposal.signatures, holders);
  const refused = heldBy(proposal.refusals, holders);
  const figures = { signed, refused, needed, seats };
  if (seats > 0 && refused > seats - needed) return { ...figures, verdict: 'refused' };
  const adopted = seats > 0 && signed >= needed && unanswered(proposal).length === 0;
  return { ...figures, verdict: adopted ? 'adopted' : null };
}
