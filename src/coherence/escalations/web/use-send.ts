import { type Sending, useSending } from '#ui/use-sending.ts';

/** Everything of escalations and stewards, and the trail that tells of it. */
const changes = [['escalations'], ['consents'], ['stewards'], ['trail']];

export const useSend = <Given = void>(sending: Omit<Sending<Given, unknown>, 'changes'>) =>
  useSending({ ...sending, changes });
