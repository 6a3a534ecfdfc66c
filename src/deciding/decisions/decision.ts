/** A choice that a group has made, with its reasoning. Only the title and the choice are asked for. */
import { z } from 'zod';
import { zoneAdvice } from '#common-ground/zones/zone.ts';
import { idSchema } from '#kernel/id.ts';
import { calendarDate, instant, line, lines, text, verbatim } from '#kernel/words.ts';

/** MADR's statuses; an imported record that states none stays `unstated` and is never taken for accepted. */
export const statuses = ['proposed', 'accepted', 'rejected', 'deprecated', 'superseded', 'unstated'] as const;
export const reversibilities = ['reversible', 'costly', 'irreversible'] as const;
export const verdicts = ['as-expected', 'better', 'worse', 'mixed'] as const;
export const relationKinds = [
  'supersedes',
  'superseded-by',
  'amends',
  'amended-by',
  'requires',
  'required-by',
  'relates-to',
] as const;

export const limits = { title: 300, line: 500, text: 200_000, items: 200, sourceText: 2_000_000 } as const;

/** A party is a person of the network by id (prs_…) or a name as it was written. */
const party = line(limits.line).min(1);

export const optionSchema = z.object({
  title: line(limits.line).describe('What could be done'),
  description: text(limits.text).default('').describe('More about this option (Markdown)'),
  for: lines(limits.text, limits.items).describe('Reasons for it'),
  against: lines(limits.text, limits.items).describe('Reasons against it'),
  neutral: lines(limits.text, limits.items).describe('Remarks that speak neither for nor against it'),
});
export type Option = z.output<typeof optionSchema>;

export const dissentSchema = z.object({
  by: party.nullable().default(null).describe('Who disagrees, or nobody named'),
  text: text(limits.text).min(1).describe('The reason, in their own words (Markdown)'),
  alias: line(100).optional().describe('The name that somebody chose who does not want to be named yet'),
  reopenIf: text(2000).optional().describe('On which condition the question is to be opened again'),
  key: verbatim(40).optional().describe('By what its author can be asked for, where it comes from a sealed round'),
});
export type Dissent = z.output<typeof dissentSchema>;

export const relationSchema = z.object({
  kind: z.enum(relationKinds),
  id: idSchema('decision').nullable().default(null).describe('The other decision, where it is known'),
  text: line(limits.line).default('').describe('The reference as it was written'),
  partial: z.boolean().default(false).describe('True where only a part is meant'),
});
export type Relation = z.output<typeof relationSchema>;

export const linkSchema = z.object({
  title: line(limits.line).default(''),
  url: line(2000).describe('An address, or a path in the repository that the record came from'),
});
export type Link = z.output<typeof linkSchema>;

export const resultSchema = z.object({
  text: text(limits.text).min(1).describe('What came of it (Markdown)'),
  verdict: z.enum(verdicts).nullable().default(null).describe('How it compares with what was expected'),
  on: calendarDate.describe('The day on which this was seen'),
});
export type Result = z.output<typeof resultSchema>;

export const sectionSchema = z.object({ heading: line(limits.line), text: text(limits.text) });
export type Section = z.output<typeof sectionSchema>;

/** Where an imported decision came from; repository and path are its identity, the number is only a label. */
export const sourceSchema = z.object({
  repository: line(limits.line),
  path: verbatim(1000),
  commit: line(100).nullable().default(null),
  format: line(50).default('').describe('For example madr, nygard, adr-tools, free'),
  status: line(limits.line).default('').describe('The status as it was written'),
  date: line(limits.line).default('').describe('The date as it was written'),
  number: line(50).default('').describe('The number as it was written: a label that may collide'),
  firstCommitAt: instant.nullable().default(null),
  lastCommitAt: instant.nullable().default(null),
  text: verbatim(limits.sourceText).default('').describe('The whole text as it was found'),
});
export type Source = z.output<typeof sourceSchema>;

const sentences = {
  title: 'Give the decision a title: one line that says it all.',
  choice: 'Say what was chosen.',
};

export const stances = ['upholds', 'stretches', 'breaks'] as const;
export type Stance = (typeof stances)[number];

/** A principle in play, and how the choice stands to it: asked locally, answered locally. */
export const citationSchema = z.object({
  principle: idSchema('principle'),
  version: z
    .int()
    .positive()
    .nullable()
    .default(null)
    .describe('The version of it that the group had before them; the one in force if left out'),
  stance: z.enum(stances).describe('Whether the choice upholds, stretches or breaks it'),
  why: text(limits.text).default('').describe('Why it stands so; for a break, the ground of the exception'),
  decisive: z
    .boolean()
    .nullable()
    .default(null)
    .describe('Without this principle, the group would have chosen otherwise'),
});
export type Citation = z.output<typeof citationSchema>;

/** What the decision takes for true: if that falls, its group is asked whether the choice still stands. */
export const footingSchema = z.object({
  assumption: idSchema('assumption').describe('An assumption on the context map of any group'),
  why: text(2000).optional().describe('In which way the choice rests on it'),
});
export type Footing = z.output<typeof footingSchema>;

/** Which answer to a shared question the decision gives, and where it holds. */
export const answerSchema = z.object({
  question: idSchema('question'),
  option: line(60).min(1).describe('The key of the answer'),
  scope: lines(100, 50).describe('The situations that it holds for; none means all'),
});
export type Answer = z.output<typeof answerSchema>;

/** What a group says of its decision. Everything but the title and the choice can be added later. */
export const decisionContent = z.object({
  title: line(limits.title, sentences.title).min(1, sentences.title).describe('The decision in one line'),
  question: text(limits.text).default('').describe('The question that it answers'),
  context: text(limits.text).default('').describe('What was so at the time (Markdown)'),
  drivers: text(limits.text).default('').describe('What weighed in the choice (Markdown)'),
  options: z.array(optionSchema).max(limits.items).default([]).describe('What was considered'),
  choice: text(limits.text, sentences.choice).min(1, sentences.choice).describe('What the group chose (Markdown)'),
  why: text(limits.text).default('').describe('Why it chose so (Markdown)'),
  consequences: text(limits.text).default('').describe('What follows from it, good and bad (Markdown)'),
  status: z.enum(statuses).default('accepted').describe('Where the decision stands'),
  decidedOn: calendarDate.nullable().default(null).describe('The day of the decision: 2026-11-21, 2026-11 or 2026'),
  decidedBy: lines(limits.line, limits.items).describe('Who decided'),
  authority: line(limits.line).default('').describe('By what authority: a role, a mandate, a zone'),
  consulted: lines(limits.line, limits.items).describe('Who was asked for advice'),
  informed: lines(limits.line, limits.items).describe('Who was told'),
  dissent: z.array(dissentSchema).max(limits.items).default([]).describe('Disagreement, kept with the decision'),
  reversibility: z.enum(reversibilities).nullable().default(null).describe('How hard it is to take back'),
  affects: z.array(idSchema('group')).max(limits.items).default([]).describe('Groups that it affects, by their ids'),
  cost: z
    .number()
    .min(0)
    .max(1e12)
    .nullable()
    .default(null)
    .describe('What it costs, roughly, in the network’s currency'),
  principles: z.array(citationSchema).max(20).default([]).describe('The principles in play'),
  answer: answerSchema.nullable().default(null).describe('The answer that it gives to a shared question'),
  assumptions: z.array(footingSchema).max(20).default([]).describe('The assumptions that it rests on'),
  tags: lines(50, 50).describe('Topics'),
  relations: z.array(relationSchema).max(limits.items).default([]).describe('How it stands to other decisions'),
  links: z.array(linkSchema).max(limits.items).default([]).describe('Links and sources'),
  expected: text(limits.text).default('').describe('What the group expects to come of it'),
  checkOn: calendarDate.nullable().default(null).describe('The day to look whether it came true'),
  result: resultSchema.nullable().default(null).describe('What came of it'),
  more: z.array(sectionSchema).max(limits.items).default([]).describe('Further sections'),
});
export type DecisionContent = z.output<typeof decisionContent>;
export type DecisionDraft = z.input<typeof decisionContent>;

/** A decision as it stands in its group's log. */
export const decisionRecord = decisionContent.extend({
  id: idSchema('decision'),
  group: idSchema('group'),
  number: z.int().positive().describe('Its place in the group’s log, used in references such as #north-12'),
  revision: z.int().positive().describe('Grows with each change; send it with an edit'),
  endedOn: calendarDate.nullable().default(null).describe('The day on which it stopped being in force'),
  recordedAt: instant.describe('When it was first written down: the first commit for an import'),
  recordedBy: idSchema('person').nullable(),
  changedAt: instant,
  retracted: z
    .object({ at: instant, why: text(limits.text) })
    .nullable()
    .default(null),
  source: sourceSchema.nullable().default(null),
  zone: zoneAdvice.nullable().default(null).describe('What the zone map advised when it was logged'),
});

/** A record as it was written before these fields were known; it is read with them, and stays as it is. */
export const withLaterFields = (record: Decision): Decision => ({
  ...record,
  cost: record.cost ?? null,
  principles: record.principles ?? [],
  answer: record.answer ?? null,
  assumptions: record.assumptions ?? [],
  zone: record.zone ?? null,
});
export type Decision = z.output<typeof decisionRecord>;
