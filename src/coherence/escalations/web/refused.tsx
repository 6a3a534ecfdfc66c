/** Why the server did not take what a form sent; where it is about a field, in the words that stand there, too. */
import { Trouble } from '#ui/notice.tsx';
import { fieldSentences } from '#ui/problem.ts';

export function Refused({ sending }: { sending: { isError: boolean; error: unknown } }) {
  if (!sending.isError) return null;
  return <Trouble error={sending.error} sentence={Object.values(fieldSentences(sending.error))[0]} />;
}
