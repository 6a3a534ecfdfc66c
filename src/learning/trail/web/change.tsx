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
  const read = (value: unknown) => written(field === 'unasked' ? inWords(value, t) : value, names);
  const parts = diffWordsWithSpace(read(before), read(after));
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

/** Fields, as the form calls them. */
const inWords = (fields: unknown, t: ReturnType<typeof useWords>): unknown =>
  Array.isArray(fields) ? fields.map((one) => t(`field.${one}`, { defaultValue: String(one) })) : fields;
