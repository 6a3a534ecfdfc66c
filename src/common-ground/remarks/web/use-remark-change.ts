import { type Sending, useSending } from '#ui/use-sending.ts';

/** Says something about a record, or changes it; afterwards everything that was said there is asked for again. */
export const useRemarkChange = (about: string, sending: Omit<Sending<void, unknown>, 'changes'>) =>
  useSending({ ...sending, changes: [['remarks', about]] });
