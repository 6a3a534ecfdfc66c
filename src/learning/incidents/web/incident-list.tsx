/** Reviews on one line, the newest incident first. */
import { Link } from '@tanstack/react-router';
import { Station } from '#ui/station.tsx';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import type { IncidentRow } from './calls.ts';
import css from './list.module.css';

export function IncidentList({ rows, label }: { rows: readonly IncidentRow[]; label: string }) {
  const t = useWords();
  return (
    <ol className={css.list} aria-label={label}>
      {rows.map(({ id, title, group, day, closed, factors, openActions, overdueActions }) => (
        <li key={id}>
          <span className={css.station}>
            <Station shape={closed ? 'full' : 'open'} size={14} color="var(--thread)" />
          </span>
          <div>
            <h2 dir="auto">
              <Link to="/incidents/$id" params={{ id }}>
                {title}
              </Link>
            </h2>
            <p className="meta">
              <bdi>{group.name}</bdi> · <Day value={day} /> · {closed ? t('incident.isClosed') : t('incident.isOpen')}
              {openActions > 0 && ` · ${t('incident.openActions', { count: openActions })}`}
              {overdueActions > 0 && (
                <>
                  {' · '}
                  <span className={css.overdue}>{t('incident.overdueActions', { count: overdueActions })}</span>
                </>
              )}
            </p>
            {factors.length > 0 && (
              <ul className={css.tags} aria-label={t('incident.part.factors')}>
                {factors.map((factor) => (
                  <li key={factor} dir="auto">
                    {factor}
                  </li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
