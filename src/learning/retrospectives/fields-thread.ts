/** The thread that holds the counts of what stands in the fields of all decisions. */
import { AskedThread } from '#kernel/thread.ts';
import type { FieldsQuestion, Judged } from './fields-protocol.ts';

export const fieldsThread = new AskedThread<FieldsQuestion, Judged | null>(
  new URL('./fields-worker.ts', import.meta.url),
  {
    gone: 'The texts could not be looked at to the end. Try again.',
    failed: 'The texts could not be looked at.',
  },
);
