import { type Sending, useSending } from '#ui/use-sending.ts';

export const useSend = <Given = void, Told = unknown>(sending: Omit<Sending<Given, Told>, 'changes'>) =>
  useSending<Given, Told>({ ...sending, changes: [['signals']] });
