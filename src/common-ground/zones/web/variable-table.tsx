import { useWords } from '#ui/words.tsx';
import type { ZonesShown } from './calls.ts';
import css from './zones.module.css';

const samples = [
  'affectedGroups > 2',
  "'architecture' in topics",
  "reversibility == 'irreversible'",
  'costKnown && cost > 5000.0',
  'size(breaks) > 0',
  "topics.exists(t, t.startsWith('data'))",
];

/** What rules can speak of, and how they look. */
export function VariableTable({ variables }: Pick<ZonesShown, 'variables'>) {
  const t = useWords();
  return (
    <details className={css.language}>
      <summary>{t('zones.language')}</summary>
      <dl>
        {variables.map(({ name, type, about }) => (
          <div key={name}>
            <dt>
              <code>{name}</code> <span className="meta">{type}</span>
            </dt>
            <dd>{about}</dd>
          </div>
        ))}
      </dl>
      <p>{t('zones.samples')}</p>
      <ul>
        {samples.map((sample) => (
          <li key={sample}>
            <code>{sample}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
