import { type Sending, useSending } from '#ui/use-sending.ts';

export const useSend = <Given = void>(sending: Omit<Sending<Given, unknown>, 'changes'>) =>
  useSending({ ...sending, changes: [['signals']] });
