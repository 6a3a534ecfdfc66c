/** Decisions of my groups that somebody asks to open again, because what a dissent warned of has come true. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { reopeningsQuery } from '#deciding/divergence/web/queries.ts';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import css from './home.module.css';

export function Reopenings() {
  const t = useWords();
  const { data } = useQuery(reopeningsQuery(useClient()));
  if (!data || data.reopenings.length === 0) return null;
  return (
    <section className={css.section}>
      <h2>{t('news.reopen')}</h2>
      <ul className={css.asked}>
        {data.reopenings.map(({ id, decision, saw }) => (
          <li key={id}>
            <Link to="/decisions/$id" params={{ id: data.decisions[decision]?.ref ?? decision }} hash="dissent-here">
              <bdi>{data.decisions[decision]?.title ?? decision}</bdi>
            </Link>
            <p className="meta" dir="auto">
              {saw}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
