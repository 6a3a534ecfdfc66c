/** The maps of two groups side by side. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ComparedMaps } from '#common-ground/context-maps/web/comparison.tsx';
import css from '#common-ground/context-maps/web/map.module.css';
import { comparisonQuery } from '#common-ground/context-maps/web/queries.ts';
import { groupsQuery } from '#common-ground/groups/web/queries.ts';
import { Trouble, Waiting } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';

const route = getRouteApi('/compare-maps');

export function CompareMapsPage() {
  const t = useWords();
  const { a = '', b = '' } = route.useSearch();
  const both = Boolean(a && b && a !== b);
  const query = useQuery({ ...comparisonQuery(useClient(), a, b), enabled: both });
  return (
    <Page
      title={t('map.compared.title')}
      over={<Link to="/maps">{t('nav.maps')}</Link>}
      lead={t('map.compared.lead')}
      actions={
        <>
          <Chosen side="a" value={a} other={b} />
          <Chosen side="b" value={b} other={a} />
        </>
      }
    >
      {!both && <p>{t('map.compared.choose')}</p>}
      {both && query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {both && query.isPending && <Waiting />}
      {query.data && <ComparedMaps found={query.data} />}
    </Page>
  );
}

interface ChosenProps {
  side: 'a' | 'b';
  value: string;
  other: string;
}

/** Both are chosen in the address, so that what is found can be shown to others. */
function Chosen({ side, value, other }: ChosenProps) {
  const t = useWords();
  const navigate = route.useNavigate();
  const groups = useQuery(groupsQuery(useClient())).data?.groups ?? [];
  return (
    <select
      className={css.choose}
      aria-label={t(`map.compared.${side}`)}
      value={value}
      onChange={(event) =>
        void navigate({ search: (before) => ({ ...before, [side]: event.target.value || undefined }), replace: true })
      }
    >
      <option value="">{t(`map.compared.${side}`)}</option>
      {groups
        .filter(({ slug }) => slug !== other)
        .map(({ id, slug, name }) => (
          <option key={id} value={slug}>
            {name}
          </option>
        ))}
    </select>
  );
}
