/** What one step changed in one field, word by word. */
import { diffWordsWithSpace } from 'diff';
import { useWords } from '#ui/words.tsx';
import css from './trail.module.css';

/** A value as lines of text: what people can compare. */
export function written(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(written).filter(Boolean).join('\n');
  if (typeof value === 'object')
    return Object.values(value as Record<string, unknown>)
      .map(written)
      .filter(Boolean)
      .join(': ');
  return String(value);
}

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
