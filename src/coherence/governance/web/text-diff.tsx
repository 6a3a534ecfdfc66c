/** Old and new words of a text: what goes is struck out, what comes is underlined, and both are said aloud. */
import { useWords } from '#ui/words.tsx';
import { wordDiff } from './word-diff.ts';

export function TextDiff({ before, after }: { before: string; after: string }) {
  const t = useWords();
  const said = { added: t('governance.added'), removed: t('governance.removed') };
  return (
    <p dir="auto">
      {wordDiff(before, after).map(({ kind, text }, place) => {
        const key = `${place} ${text}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        const Tag = kind === 'added' ? 'ins' : 'del';
        return (
          <Tag key={key}>
            <span className="unseen">{said[kind]} </span>
            {text}
          </Tag>
        );
      })}
    </p>
  );
}
