import { type Sending, useSending } from '#ui/use-sending.ts';

const changes = [['principles', 'show'], ['experiments'], ['governance'], ['loop']];

/** Afterwards whatever shows experiments is asked for again. */
export const useExperimentChange = (sending: Omit<Sending<void, unknown>, 'changes'>) =>
  useSending({ ...sending, changes });
