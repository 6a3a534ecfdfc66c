/** What stands on a group's context map besides its assumptions: what it depends on, where it ends, what its words mean. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { instant, line, text } from '#kernel/words.ts';
import { careFields, wholeDay } from './assumption.ts';
import { itemKinds } from './kinds.ts';

export const mapItemContent = z.object({
  title: line(300, 'Name it in one line.')
    .min(1, 'Name it in one line.')
    .describe('In one line: on what the group depends, where its work ends, or the word'),
  text: text(5000).default('').describe('More about it; for a word, what the group means by it (Markdown)'),
  other: idSchema('group').nullable().default(null).describe('For a dependency: the group on which it depends'),
  ...careFields,
});
export type MapItemContent = z.output<typeof mapItemContent>;

export const mapItemRecord = mapItemContent.extend({
  ...keptFields('mapItem'),
  group: idSchema('group'),
  kind: z.enum(itemKinds).describe('A dependency, a boundary, or a word of the group'),
  checkedOn: wholeDay.describe('The day on which somebody of the group last looked whether it is so'),
  retiredAt: instant.nullable().describe('When it was taken off the map; it counts no more'),
});
export type MapItem = z.output<typeof mapItemRecord>;

/** A group says that it knows what another depends on it for. Its own word: the other group's map stays as it is. */
export const acknowledgementRecord = z.object({
  ...keptFields('acknowledgement'),
  item: idSchema('mapItem').describe('The dependency of another group'),
  group: idSchema('group').describe('The group that is depended on'),
  title: z.string().describe('What the dependency said when they acknowledged it'),
  note: text(2000).describe('What they say to it'),
});
export type Acknowledgement = z.output<typeof acknowledgementRecord>;
