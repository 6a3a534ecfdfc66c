/** What the network protects: three to five sentences, each of which somebody has really decided by. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { instant, line, text } from '#kernel/words.ts';
import { audiences } from '../network/network.ts';

export const valueStatuses = ['draft', 'rewriting', 'adopted', 'retired'] as const;
export type Audience = (typeof audiences)[number];

export const renderingSchema = z.object({
  title: line(200).min(1, 'Give the value a name.').describe('The value in a few words'),
  text: text(5000).default('').describe('What it protects, and what it is worth more than (Markdown)'),
  example: text(2000).default('').describe('A decision that it would settle'),
});
export type Rendering = z.output<typeof renderingSchema>;

/** A field for each audience. */
const perAudience = <S>(schema: S) =>
  Object.fromEntries(audiences.map((audience) => [audience, schema])) as Record<Audience, S>;

/** What somebody changes of the renderings: an audience that is not sent keeps its words, null takes its own away. */
export const renderingChanges = z
  .object(perAudience(renderingSchema.nullable().optional()))
  .describe('The same value in the words of each audience; only those that are sent are changed, null takes them away');

export const valueContent = renderingSchema.extend({
  renderings: z
    .object(perAudience(renderingSchema.nullable().default(null)))
    .default({ tech: null, corporate: null, government: null, activist: null })
    .describe('The same value in the words of each audience; where one has none of its own, the common words serve'),
});
export type ValueContent = z.output<typeof valueContent>;

/** Somebody has held the value against a decision that was really made. */
export const valueTest = z.object({
  by: idSchema('person'),
  decision: idSchema('decision'),
  text: text(5000).describe('How the value speaks for the decision'),
  decisive: z.boolean().describe('Without this value, they would have chosen otherwise'),
  at: instant,
});
export type ValueTest = z.output<typeof valueTest>;

export const valueRecord = valueContent.extend({
  ...keptFields('value'),
  status: z.enum(valueStatuses),
  statusWhy: z.string().describe('Why it stands as it does'),
  tests: z.array(valueTest),
  adoptedAt: instant.nullable(),
  retiredAt: instant.nullable(),
  origin: z
    .object({ session: idSchema('valuesSession'), answers: z.array(z.string()) })
    .nullable()
    .describe('The session that it was drafted in, and the answers behind it'),
});
export type SharedValue = z.output<typeof valueRecord>;
