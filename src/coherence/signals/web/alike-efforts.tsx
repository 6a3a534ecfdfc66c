/** What two groups try that may be the same: each with the way to the principle that it tests. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWords } from '#ui/words.tsx';
import { type EffortShown, useSignalCalls } from './calls.ts';
import css from './signals.module.css';

export function AlikeEfforts() {
  const t = useWords();
  const calls = useSignalCalls();
  const told = useQuery({ queryKey: ['signals', 'efforts'], queryFn: () => calls.efforts.alike({}) }).data;
  if (!told || told.pairs.length === 0) return null;
  const effort = ({ title, principle, group, concluded }: EffortShown) => (
    <p>
      <Link to="/principles/$id" params={{ id: principle }} className={css.title}>
        <bdi>{title}</bdi>
      </Link>{' '}
      <span className="meta">
        <bdi>{told.groups[group]?.name}</bdi>
        {concluded && ` · ${t('signals.concluded')}`}
      </span>
    </p>
  );
  return (
    <section className={css.section}>
      <h2>{t('signals.efforts')}</h2>
      <p className="meta">{t('signals.effortsHint')}</p>
      <ul className={css.clusters}>
        {told.pairs.map(({ one, other }) => (
          <li key={`${one.id} ${other.id}`} className={css.cluster}>
            {effort(one)}
            {effort(other)}
          </li>
        ))}
      </ul>
    </section>
  );
}
