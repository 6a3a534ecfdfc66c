/** Where groups pull apart, by how far they have come; and what decisions cost those who did not take them. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ConflictState, conflictStates } from '#coherence/conflicts/kinds.ts';
import { ConflictList } from '#coherence/conflicts/web/conflict-list.tsx';
import { CostList } from '#coherence/conflicts/web/cost-list.tsx';
import { conflictsQuery, costsQuery } from '#coherence/conflicts/web/queries.ts';
import { groupsQuery } from '#common-ground/groups/web/queries.ts';
import { GroupOptions } from '#deciding/decisions/web/group-options.tsx';
import { LinkButton } from '#ui/button.tsx';
import { Empty, Trouble, Waiting } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import css from './conflicts-page.module.css';

const route = getRouteApi('/conflicts');

export function ConflictsPage() {
  const t = useWords();
  const { state = 'open', group, costs } = route.useSearch();
  const client = useClient();
  const query = useQuery(conflictsQuery(client, { state, ...(group && { group }) }));
  return (
    <Page title={t('conflicts.title')} lead={t('conflicts.lead')}>
      <Tabs chosen={costs ? 'costs' : state} counts={query.data?.states} />
      {costs ? (
        <Costs group={group} />
      ) : (
        <>
          {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
          {query.isPending && <Waiting />}
          {query.data && query.data.conflicts.length === 0 && <Nothing state={state} />}
          {query.data && query.data.conflicts.length > 0 && (
            <ConflictList rows={query.data.conflicts} label={t(`conflicts.tab.${state}`)} />
          )}
          {query.data && query.data.total > query.data.conflicts.length && (
            <p className="meta">{t('conflicts.more', { count: query.data.total - query.data.conflicts.length })}</p>
          )}
        </>
      )}
    </Page>
  );
}

interface TabsProps {
  chosen: ConflictState | 'costs';
  counts: Record<ConflictState, number> | undefined;
}

/** Everything that is chosen stands in the address. */
function Tabs({ chosen, counts }: TabsProps) {
  const t = useWords();
  const { group } = route.useSearch();
  const navigate = route.useNavigate();
  const { data } = useQuery(groupsQuery(useClient()));
  const current = (tab: TabsProps['chosen']) => (tab === chosen ? 'page' : undefined);
  return (
    <div className={css.bar}>
      <nav className={css.tabs} aria-label={t('conflicts.tabs')}>
        {conflictStates.map((state) => (
          <Link key={state} to="/conflicts" search={{ state, group }} aria-current={current(state)}>
            {t(`conflicts.tab.${state}`)} {counts && <span className="numbers">{counts[state]}</span>}
          </Link>
        ))}
        <Link to="/conflicts" search={{ costs: true, group }} aria-current={current('costs')}>
          {t('conflicts.tab.costs')}
        </Link>
      </nav>
      <select
        aria-label={t('log.group')}
        value={group ?? ''}
        data-set={group}
        onChange={(event) =>
          void navigate({ search: (before) => ({ ...before, group: event.target.value || undefined }), replace: true })
        }
      >
        <GroupOptions groups={data?.groups ?? []} />
      </select>
    </div>
  );
}

/** Empty places teach. */
function Nothing({ state }: { state: ConflictState }) {
  const t = useWords();
  return (
    <Empty title={t(`conflicts.none.${state}`)}>
      <p>{t(`conflicts.noneHint.${state}`)}</p>
      {state === 'open' && (
        <p className="row">
          <LinkButton to="/questions">{t('conflicts.questions')}</LinkButton>
        </p>
      )}
    </Empty>
  );
}

/** Of a group: what it bears, and what it costs others. */
function Costs({ group }: { group: string | undefined }) {
  const query = useQuery(costsQuery(useClient()));
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Waiting />;
  const all = query.data.decisions;
  const shown = group
    ? all.filter((it) => it.decision.group.slug === group || it.groups.some(({ slug }) => slug === group))
    : all;
  return <CostList decisions={shown} />;
}
