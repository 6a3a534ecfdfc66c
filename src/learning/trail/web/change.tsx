/** What one step changed in one field, word by word. */
import { diffWordsWithSpace } from 'diff';
import { useWords } from '#ui/words.tsx';
import { written } from '#ui/written.ts';
import css from './trail.module.css';

interface ChangeProps {
  field: string;
  before: unknown;
  after: unknown;
  /** What the ids in it are called. */
  names: Record<string, string>;
}

export function Change({ field, before, after, names }: ChangeProps) {
  const t = useWords();
  const parts = diffWordsWithSpace(written(before, names), written(after, names));
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
