/** On the page of a decision or an assumption: reviews that put it in doubt. It stays as it is; its group sees it and decides. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { useIncidentCalls } from './calls.ts';
import css from './list.module.css';
import { incidentsQuery } from './queries.ts';

/** `decision` is an id or a reference; `assumption` an id. Nothing is shown where no review names it. */
export function PutInDoubt({ decision, assumption }: { decision?: string; assumption?: string }) {
  const t = useWords();
  const calls = useIncidentCalls();
  const filters = { ...(decision && { decision }), ...(assumption && { names: assumption }) };
  const rows = useQuery(incidentsQuery(calls, filters)).data?.incidents ?? [];
  if (rows.length === 0) return null;
  return (
    <section className={css.doubt} aria-labelledby="put-in-doubt">
      <h2 id="put-in-doubt">{t('incidents.putInDoubt', { count: rows.length })}</h2>
      <ul>
        {rows.map(({ id, title, group, day }) => (
          <li key={id}>
            <Link to="/incidents/$id" params={{ id }}>
              <bdi>{title}</bdi>
            </Link>
            <p className="meta">
              <bdi>{group.name}</bdi> · <Day value={day} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
