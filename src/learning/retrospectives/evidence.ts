/** What the trail says of how a group has decided: shares of its decisions with links to them, and never a word about a person. */
import { z } from 'zod';
import { calendarDate } from '#kernel/words.ts';
import { lookedAt } from './kinds.ts';

const counts = z.record(z.string(), z.number());

/** Too little to say anything is an answer, too. */
export const noData = z.object({ state: z.literal('no data'), have: counts, need: counts });

export const measuredAs = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.discriminatedUnion('state', [noData, z.object({ state: z.literal('measured'), ...shape })]);

const interval = z.tuple([z.number(), z.number()]).describe('95 % interval');

export const pointer = z.object({ ref: z.string(), title: z.string() });

const pointers = z.array(pointer).describe('Some of them to look at, the newest first');

/** How many decisions fall into each part, in order. */
const distribution = z.array(z.object({ of: z.string(), count: z.int() }));

export const evidence = z.object({
  since: calendarDate,
  until: calendarDate,
  decisions: z.int().describe('Decisions of the group in this time'),
  options: z.object({
    distribution: distribution.describe('Decisions by how many options were considered: 0, 1, 2, 3, 4+'),
    alone: pointers.describe('Decisions in which only one option was considered, or none was written down'),
  }),
  recording: z
    .object({ distribution, unknown: z.int() })
    .describe('Days from the decision to its recording: same day, within a week, a month, later'),
  open: measuredAs({
    median: z.number().nullable().describe('Days that a question stood open; null while more than half are open'),
    interval: z.tuple([z.number().nullable(), z.number().nullable()]),
    decisions: z.int(),
    open: z.int(),
  }).describe('How long proposals stood open, with those counted that still are (K16)'),
  results: z.object({ due: z.int(), missing: z.int(), some: pointers }).describe('Check days that came in this time'),
  unused: z
    .object({ of: z.int(), unused: z.int(), some: pointers })
    .describe('Decisions of more than 90 days ago that no other decision, of any group, refers to'),
  assumptions: z.object({
    fallen: z.array(z.object({ id: z.string(), title: z.string() })).describe('Assumptions that fell in this time'),
    waiting: pointers.describe('Decisions that rest on something fallen, and about which the group has said nothing'),
  }),
  conflicts: z
    .object({ found: z.int() })
    .describe('Questions answered otherwise by another group that came to light in this time (K11)'),
  divergence: z.object({ sessions: z.int() }).describe('Sessions of structured divergence in this time'),
});
export type Evidence = z.output<typeof evidence>;

export const fieldJudgement = z.object({
  field: z.enum(lookedAt),
  of: z.enum(['group', 'network']).describe('Judged by the group’s decisions or, where they are too few, by all'),
  judged: measuredAs({
    records: z.int(),
    boilerplate: z
      .number()
      .optional()
      .describe('Mean share of pieces of five words that many other records have there'),
    hollow: z.number().describe('Share of records in which it is boilerplate by half, or next to empty'),
    interval,
    empty: z.number(),
    sticky: z.number().optional().describe('Middle likeness to what the group wrote there the time before'),
    dispensable: z.boolean().describe('It is worth asking whether anybody needs this field'),
  }),
});

export const textEvidence = z.object({
  fields: z
    .array(fieldJudgement)
    .describe('Whether fields are filled in or thought of (K09): judges fields, not people'),
  specific: measuredAs({
    rationales: z.int(),
    per100Words: z.number(),
    interval,
    againstLength: z.number(),
    againstLengthInterval: interval,
    ruleOnly: z.number(),
    ruleOnlyInterval: interval,
  }).describe('How specific the group’s reasons are, beside all reasons of their length (K33)'),
  traceable: measuredAs({
    decisions: z.int(),
    share: z.number(),
    interval,
    parts: z.object({
      who: z.number(),
      why: z.number(),
      principle: z.number(),
      alternatives: z.number(),
      livingLink: z.number(),
    }),
  }).describe('Whether an outsider could name who, why, principle and alternatives, by proxy (K06)'),
  read: measuredAs({
    decisions: z.int(),
    share: z.number().describe('Share of which a stranger could name all four'),
    interval,
    agreement: z.number().describe('Share of decisions on which the proxy says the same'),
    agreementInterval: interval,
  }).describe('What strangers could name of drawn decisions within two minutes: the audit itself (K06)'),
});
export type TextEvidence = z.output<typeof textEvidence>;
