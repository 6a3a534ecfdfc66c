/** The groups, each with its line: put together from groups and decisions. */
import { useQuery } from '@tanstack/react-query';
import { GroupList } from '#common-ground/groups/web/group-list.tsx';
import { GroupLine } from '#deciding/decisions/web/group-line.tsx';
import { spanOf } from '#deciding/decisions/web/years.ts';
import { LinkButton } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from './client.ts';

const newest = { limit: 200, sort: 'decided' } as const;

export function GroupsPage() {
  const t = useWords();
  const client = useClient();
  const rows =
    useQuery({ queryKey: ['decisions', 'lines'], queryFn: () => client.decisions.list(newest) }).data?.decisions ?? [];
  const span = spanOf(rows);
  // The rows are only the newest: whether a group has begun at all, the counts say.
  const counts = useQuery({ queryKey: ['decisions', 'counts'], queryFn: () => client.decisions.counts({}) }).data
    ?.groups;
  const begun = new Set(counts?.filter(({ decisions }) => decisions > 0).map(({ group }) => group));
  return (
    <Page
      title={t('groups.title')}
      lead={t('groups.lead')}
      actions={<LinkButton to="/groups/new">{t('groups.found')}</LinkButton>}
    >
      <GroupList
        beside={(group) => (
          <GroupLine
            rows={rows.filter((row) => row.group.id === group.id)}
            span={span}
            waiting={counts !== undefined && !begun.has(group.id)}
          />
        )}
      />
    </Page>
  );
}
