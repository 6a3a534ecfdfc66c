/** One decision in a list: a station on the line, what was decided, and how things stand. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { cx } from '#ui/cx.ts';
import { Ago, Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import type { DecisionRow } from './calls.ts';
import { Excerpt } from './excerpt.tsx';
import css from './row.module.css';
import { StatusStation } from './status.tsx';

const gone = new Set(['superseded', 'rejected', 'deprecated']);

interface RowProps {
  row: DecisionRow;
  sought?: string | undefined;
  level?: 2 | 3;
  children?: ReactNode;
}

export function Row({ row, sought = '', level = 3, children }: RowProps) {
  const Heading = `h${level}` as const;
  return (
    <li className={cx(css.row, (gone.has(row.status) || row.retracted) && css.gone)} data-station={row.id}>
      <span className={css.station}>
        <StatusStation status={row.status} />
      </span>
      <Heading dir="auto" className={css.title}>
        <Link to="/decisions/$id" params={{ id: row.ref }}>
          <Excerpt text={row.title} sought={sought} />
        </Link>
      </Heading>
      <Told row={row} sought={sought} />
      <RowMeta row={row} />
      {children && <div className={css.side}>{children}</div>}
    </li>
  );
}

/** The choice, where it says more than the title. */
function Told({ row, sought }: { row: DecisionRow; sought: string }) {
  if (!row.choice || row.title.includes(row.choice.replace(/\.$/, ''))) return null;
  return (
    <p dir="auto" className={css.choice}>
      <Excerpt text={row.choice.replace(/[*_`]+/g, '')} sought={sought} />
    </p>
  );
}

function RowMeta({ row }: { row: DecisionRow }) {
  const t = useWords();
  return (
    <p className={css.meta}>
      <b>
        <bdi>{row.group.name}</bdi>
      </b>
      <span className="numbers">#{row.ref}</span>
      <span>{row.retracted ? t('status.retracted') : t(`status.${row.status}`)}</span>
      {row.decidedOn && <Day value={row.decidedOn} />}
      {row.lagDays !== null && row.lagDays > 6 && <span>{t('row.lag', { count: row.lagDays })}</span>}
      {row.overdue && row.dueOn && (
        <span className={css.overdue}>
          {t('row.overdue')} <Ago value={row.dueOn} />
        </span>
      )}
      {row.hasResult && <span>{t('row.hasResult')}</span>}
      {row.tags.slice(0, 3).map((tag) => (
        <bdi key={tag}>{tag}</bdi>
      ))}
    </p>
  );
}
