/** The whole that stays coherent: an organisation, a movement, an agency, a product. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { instant, line, text } from '#kernel/words.ts';

/** Whose words the interface uses. */
export const audiences = ['tech', 'corporate', 'government', 'activist'] as const;

export const networkContent = z.object({
  name: line(200).min(1, 'Give the network a name.').describe('What the network is called'),
  about: text(5000).default('').describe('What it is for (Markdown)'),
  audience: z.enum(audiences).default('tech').describe('Whose words the interface uses'),
});

export const networkRecord = networkContent.extend({ id: idSchema('network'), createdAt: instant });
export type NetworkRecord = z.output<typeof networkRecord>;
