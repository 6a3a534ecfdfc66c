/** How groups have applied a principle: the choice, its context, its stance, and what came of it. */
import { Link } from '@tanstack/react-router';
import { stanceShape } from '#deciding/decisions/web/shared-facts.tsx';
import type { Told } from '#ui/calls.tsx';
import { Station } from '#ui/station.tsx';
import { useWords } from '#ui/words.tsx';
import type { Client } from '../client.ts';
import css from './applications.module.css';

export type Application = Told<Client['principles']['applications']>['applications'][number];

export function ApplicationList({ rows, brief }: { rows: readonly Application[]; brief?: boolean }) {
  const t = useWords();
  if (rows.length === 0) return <p className="meta">{t('citing.nobody')}</p>;
  return (
    <ul className={css.list}>
      {rows.map(({ decision, stance, version, why, context, result }) => (
        <li key={decision.id}>
          <span className={css.station}>
            <Station shape={stanceShape[stance]} size={14} color="var(--thread)" />
          </span>
          <p className="meta">
            <bdi>{decision.group.name}</bdi> · {t(`stance.${stance}`)}
            {version !== null && ` · ${t('compass.version', { version })}`}
          </p>
          <Link to="/decisions/$id" params={{ id: decision.ref }} className={css.title}>
            <bdi>{decision.title}</bdi>
          </Link>
          {why && <p dir="auto">{why}</p>}
          {!brief && context && (
            <p className={css.context} dir="auto">
              {context}
            </p>
          )}
          {result && (
            <p dir="auto" className={css.result}>
              <strong>{result.verdict ? t(`verdict.${result.verdict}`) : t('field.result')}</strong> {result.text}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
