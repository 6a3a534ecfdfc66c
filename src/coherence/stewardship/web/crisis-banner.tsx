/** While a crisis runs it is said on every page, with the day on which it ends: nobody gets used to it unseen. */
import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import type { CrisisShown } from './calls.ts';
import css from './stewardship.module.css';

export function CrisisNotices({ crises }: { crises: readonly CrisisShown[] }) {
  const t = useWords();
  return (
    <aside className={css.banner} aria-label={t('crises.banner')}>
      {crises.map((it) => (
        <p key={it.id}>
          <TriangleAlert aria-hidden />
          <span>
            {t('crises.running')} <bdi>{it.scope}</bdi>. {t('crises.endsItself')} <Day value={it.endsOn} />
            {it.renewals.length > 0 && `, ${t('crises.renewed', { count: it.renewals.length })}`}.{' '}
            <Link to="/stewards" hash={it.id}>
              {t('crises.look')}
            </Link>
          </span>
        </p>
      ))}
    </aside>
  );
}
