import { Trouble } from '#ui/notice.tsx';
import { troubleOf } from '#ui/problem.ts';
import { useWords } from '#ui/words.tsx';

/** Why something was not taken. Where somebody was quicker, the page has looked again, and what was typed is still there. */
export function Refused({ error }: { error: unknown }) {
  const t = useWords();
  if (error == null) return null;
  return <Trouble error={error} sentence={troubleOf(error).kind === 'stale' ? t('incident.stale') : undefined} />;
}
