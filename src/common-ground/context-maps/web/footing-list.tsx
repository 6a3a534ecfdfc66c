/** The assumptions that a decision rests on, with where each stands today. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import type { Footing } from './assumption-picker.tsx';
import { useMapCalls } from './calls.ts';
import { StateMark } from './marks.tsx';
import css from './picker.module.css';
import { namedQuery } from './queries.ts';

export function FootingList({ footing }: { footing: readonly Footing[] }) {
  const t = useWords();
  const query = useQuery(
    namedQuery(
      useMapCalls(),
      footing.map(({ assumption }) => assumption),
    ),
  );
  if (footing.length === 0) return null;
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />;
  return (
    <ul className={css.footing} aria-label={t('map.restsOn')}>
      {footing.map(({ assumption, why }) => {
        const name = query.data?.assumptions.find(({ id }) => id === assumption);
        return (
          <li key={assumption}>
            <Link to="/assumptions/$id" params={{ id: assumption }} className={css.title}>
              <span dir="auto">{name?.title ?? '…'}</span>
            </Link>
            {why && <p dir="auto">{why}</p>}
            {name && (
              <p className="meta">
                <Link to="/maps/$slug" params={{ slug: name.group.slug }}>
                  <bdi>{name.group.name}</bdi>
                </Link>{' '}
                <StateMark {...name} />
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
