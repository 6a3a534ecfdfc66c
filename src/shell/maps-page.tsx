/** The maps of all groups. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Trouble, Waiting } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from './client.ts';

export function MapsPage() {
  const t = useWords();
  const client = useClient();
  const query = useQuery({ queryKey: ['maps', 'list'], queryFn: () => client.maps.list({}) });
  return (
    <Page title={t('nav.maps')}>
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Waiting />}
      <ul>
        {query.data?.maps.map(({ group }) => (
          <li key={group.id}>
            <Link to="/maps/$slug" params={{ slug: group.slug }}>
              <bdi>{group.name}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
