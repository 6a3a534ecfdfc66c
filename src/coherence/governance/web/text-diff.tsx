/** Old and new words of a text, word by word: what goes is struck out, what comes is underlined. */
import { diffWordsWithSpace } from 'diff';
import { useWords } from '#ui/words.tsx';

export function TextDiff({ before, after }: { before: string; after: string }) {
  const t = useWords();
  const parts = diffWordsWithSpace(before, after);
  return (
    <p dir="auto">
      {parts.map((part, place) => {
        const key = `${place} ${part.value}`;
        if (part.added)
          return (
            <ins key={key}>
              <span className="unseen">{t('governance.added')} </span>
              {part.value}
            </ins>
          );
        if (part.removed)
          return (
            <del key={key}>
              <span className="unseen">{t('governance.removed')} </span>
              {part.value}
            </del>
          );
        return <span key={key}>{part.value}</span>;
      })}
    </p>
  );
}
