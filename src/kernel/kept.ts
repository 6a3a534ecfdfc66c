/** What every record that is kept whole has, besides what it is about. */
import { z } from 'zod';
import { type IdKind, idSchema } from './id.ts';
import { instant } from './words.ts';

/** The fields that the house writes itself. */
export const keptFields = <K extends IdKind>(kind: K) => ({
  id: idSchema(kind),
  revision: z.int().positive().describe('Grows with each change; send it with an edit'),
  createdAt: instant,
  createdBy: idSchema('person').nullable(),
  changedAt: instant,
});

export const seenRevision = z
  .int()
  .positive()
  .optional()
  .describe('The revision that you saw; the change is refused if there is a newer one');
