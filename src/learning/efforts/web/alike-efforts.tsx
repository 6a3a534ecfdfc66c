/** What two groups are at that may be the same: each with the way to where it stands. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import css from '#coherence/signals/web/signals.module.css';
import { useWords } from '#ui/words.tsx';
import { type EffortShown, useEffortCalls } from './calls.ts';

/** An experiment stands on the page of its principle, an action on the page of its review. */
function Way({ it }: { it: EffortShown }) {
  const title = <bdi>{it.title}</bdi>;
  if (it.kind === 'divergence')
    return (
      <Link to="/divergence/$id" params={{ id: it.id }} className={css.title}>
        {title}
      </Link>
    );
  if (it.kind === 'action')
    return (
      <Link to="/incidents/$id" params={{ id: it.id }} hash="actions" className={css.title}>
        {title}
      </Link>
    );
  return (
    <Link to="/principles/$id" params={{ id: it.principle ?? '' }} hash={it.id} className={css.title}>
      {title}
    </Link>
  );
}

export function AlikeEfforts() {
  const t = useWords();
  const calls = useEffortCalls();
  const told = useQuery({ queryKey: ['signals', 'efforts'], queryFn: () => calls.efforts.alike({}) }).data;
  if (!told || told.pairs.length === 0) return null;
  const effort = (it: EffortShown) => (
    <p>
      <Way it={it} />{' '}
      <span className="meta">
        <bdi>{told.groups[it.group]?.name}</bdi> · {t(`signals.effort.${it.kind}`)}
        {it.concluded && ` · ${t('signals.concluded')}`}
      </span>
    </p>
  );
  return (
    <section className={css.section}>
      <h2>{t('signals.efforts')}</h2>
      <p className="meta">{t('signals.effortsHint')}</p>
      <ul className={css.clusters}>
        {told.pairs.map(({ one, other }) => (
          <li key={`${one.id} ${one.key} ${other.id} ${other.key}`} className={css.cluster}>
            {effort(one)}
            {effort(other)}
          </li>
        ))}
      </ul>
    </section>
  );
}
