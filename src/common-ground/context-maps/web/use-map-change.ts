import { type Sending, useSending } from '#ui/use-sending.ts';

const changes = [['maps'], ['flags'], ['trail'], ['home']];

/** Afterwards whatever shows maps, or what rests on them, is asked for again. */
export const useMapChange = <Given = void, Told = unknown>(sending: Omit<Sending<Given, Told>, 'changes'>) =>
  useSending({ ...sending, changes });
