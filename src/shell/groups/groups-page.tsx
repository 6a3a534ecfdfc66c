/** The groups, each with its line: put together from groups and decisions. */
import { useQuery } from '@tanstack/react-query';
import { GroupList } from '#common-ground/groups/web/group-list.tsx';
import { GroupLine } from '#deciding/decisions/web/group-line.tsx';
import { spanOf } from '#deciding/decisions/web/years.ts';
import { LinkButton } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';

export function GroupsPage() {
  const t = useWords();
  const client = useClient();
  const lines = useQuery({ queryKey: ['decisions', 'lines'], queryFn: () => client.decisions.stations({}) }).data;
  const rows = lines?.stations ?? [];
  const span = spanOf(rows);
  return (
    <Page
      title={t('groups.title')}
      lead={t('groups.lead')}
      actions={<LinkButton to="/groups/new">{t('groups.found')}</LinkButton>}
    >
      <GroupList
        beside={(group) => {
          const own = rows.filter((row) => row.group === group.id);
          return <GroupLine rows={own} span={span} waiting={lines !== undefined && own.length === 0} />;
        }}
      />
    </Page>
  );
}
