/** What one step changed in one field, word by word. */
import { diffWordsWithSpace } from 'diff';
import { useWords } from '#ui/words.tsx';
import { written } from '#ui/written.ts';
import css from './trail.module.css';

export function Change({ field, before, after }: { field: string; before: unknown; after: unknown }) {
  const t = useWords();
  const parts = diffWordsWithSpace(written(before), written(after));
  return (
    <div className={css.change}>
      <h3>{t(`field.${field}`, { defaultValue: field })}</h3>
      <p>
        {parts.map((part, index) => {
          const key = `${index}${part.value}`;
          if (part.added) return <ins key={key}>{part.value}</ins>;
          if (part.removed) return <del key={key}>{part.value}</del>;
          return <span key={key}>{part.value}</span>;
        })}
      </p>
    </div>
  );
}
