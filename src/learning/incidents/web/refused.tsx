import { Trouble } from '#ui/notice.tsx';
import { fieldSentences, troubleOf } from '#ui/problem.ts';
import { useWords } from '#ui/words.tsx';

/** Why something was not taken. Where somebody was quicker, the page has looked again, and what was typed is still there. */
export function Refused({ error }: { error: unknown }) {
  const t = useWords();
  if (error == null) return null;
  // The server names the field as programs do; on the page it stands there.
  const wrong = [...new Set(Object.values(fieldSentences(error)))].join(' ') || undefined;
  return <Trouble error={error} sentence={troubleOf(error).kind === 'stale' ? t('incident.stale') : wrong} />;
}
