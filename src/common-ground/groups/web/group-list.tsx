/** All groups, in the order of their names: they are never ranked. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LinkButton } from '#ui/button.tsx';
import { Empty, Trouble, Waiting } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { type GroupRow, useGroupCalls } from './calls.ts';
import css from './groups.module.css';
import { LocalTime } from './local-time.tsx';
import { groupsQuery } from './queries.ts';

/** `beside` writes what stands beside a group: its line. */
export function GroupList({ beside }: { beside: (group: GroupRow) => ReactNode }) {
  const t = useWords();
  const groups = useQuery(groupsQuery(useGroupCalls()));
  if (groups.isError) return <Trouble error={groups.error} retry={() => void groups.refetch()} />;
  if (!groups.data) return <Waiting />;
  if (groups.data.groups.length === 0)
    return (
      <Empty title={t('groups.empty')}>
        <p>{t('groups.emptyHint')}</p>
        <LinkButton to="/groups/new" look="primary">
          {t('groups.found')}
        </LinkButton>
      </Empty>
    );
  const sorted = [...groups.data.groups].sort((one, other) => one.name.localeCompare(other.name));
  return (
    <ul className={css.list}>
      {sorted.map((group) => (
        <li key={group.id} className={css.item}>
          <div>
            <h2>
              <Link to="/groups/$slug" params={{ slug: group.slug }}>
                <bdi>{group.name}</bdi>
              </Link>
            </h2>
            <p className="meta">
              {t('group.kind', { context: group.kind })}
              {group.region && ` · ${group.region}`} · <LocalTime timeZone={group.timeZone} /> ·{' '}
              {t('groups.members', { count: group.members })}
            </p>
          </div>
          {beside(group)}
        </li>
      ))}
    </ul>
  );
}
