/** The values that came of a session, in the words that this network reads. */
import { Link } from '@tanstack/react-router';
import { Station } from '#ui/station.tsx';
import { useWords } from '#ui/words.tsx';
import type { ValueRow } from './calls.ts';
import css from './session.module.css';
import { shapeOf } from './value-shape.ts';

export function DraftList({ values }: { values: readonly ValueRow[] }) {
  const t = useWords();
  return (
    <ul className={css.drafts}>
      {values.map(({ id, status, shown, statusWhy }) => (
        <li key={id}>
          <span className={css.stop}>
            <Station shape={shapeOf[status]} color="var(--thread)" />
          </span>
          <Link to="/values/$id" params={{ id }}>
            <bdi>{shown.title}</bdi>
          </Link>
          <p className="meta" dir="auto">
            {t(`values.status.${status}`)}. {statusWhy}
          </p>
        </li>
      ))}
    </ul>
  );
}
