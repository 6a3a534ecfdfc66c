import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import css from '#common-ground/groups/web/groups.module.css';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';

const shown = 5;

/** What others have decided that affects a group, so that it reaches those whom it is about. */
export function Affecting({ group }: { group: { id: string; slug: string } }) {
  const t = useWords();
  const client = useClient();
  const search = { affects: group.slug, sort: 'recorded' as const };
  const found = useQuery({
    queryKey: ['decisions', 'list', 'affecting', group.slug],
    queryFn: () => client.decisions.list({ ...search, limit: shown + 1 }),
  });
  const rows = (found.data?.decisions ?? []).filter((row) => row.group.id !== group.id);
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{t('groups.affecting')}</h2>
      <ul className={css.affecting}>
        {rows.slice(0, shown).map((row) => (
          <li key={row.id}>
            <Link to="/decisions/$id" params={{ id: row.ref }}>
              {row.title}
            </Link>
            <span className="meta">{row.group.name}</span>
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <p>
          <Link to="/log" search={search}>
            {t('groups.allAffecting')}
          </Link>
        </p>
      )}
    </section>
  );
}
