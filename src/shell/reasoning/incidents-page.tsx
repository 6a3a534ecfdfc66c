/** Reviews of incidents: what happened where, what is still to be done, and what keeps contributing. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { groupsQuery } from '#common-ground/groups/web/queries.ts';
import { useYou } from '#common-ground/network/web/queries.ts';
import { GroupOptions } from '#deciding/decisions/web/group-options.tsx';
import { AskAgain } from '#learning/incidents/web/blame-hint.tsx';
import { IncidentList } from '#learning/incidents/web/incident-list.tsx';
import { LearningPanel } from '#learning/incidents/web/learning-panel.tsx';
import css from '#learning/incidents/web/list.module.css';
import { OpenActions } from '#learning/incidents/web/open-actions.tsx';
import { incidentsQuery } from '#learning/incidents/web/queries.ts';
import { LinkButton } from '#ui/button.tsx';
import { Select } from '#ui/field.tsx';
import { Empty, Trouble, Waiting } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';

const route = getRouteApi('/incidents');

export function IncidentsPage() {
  const t = useWords();
  const client = useClient();
  const { group } = route.useSearch();
  const navigate = route.useNavigate();
  const groups = useQuery(groupsQuery(client)).data?.groups ?? [];
  const query = useQuery(incidentsQuery(client, group ? { group } : {}));
  const rows = query.data?.incidents;
  const mayBegin = (useYou()?.memberships.length ?? 0) > 0;
  return (
    <Page
      title={t('incidents.title')}
      lead={t('incidents.lead')}
      actions={mayBegin && <LinkButton to="/incidents/new">{t('incidents.new')}</LinkButton>}
    >
      <div className={css.filter}>
        <Select
          label={t('log.group')}
          value={group ?? ''}
          onChange={({ target }) => void navigate({ search: { group: target.value || undefined }, replace: true })}
        >
          <GroupOptions groups={groups} />
        </Select>
      </div>
      <div className={css.columns}>
        <div>
          {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
          {query.isPending && <Waiting />}
          {rows && rows.length > 0 && <IncidentList rows={rows} label={t('incidents.title')} />}
          {rows?.length === 0 && (
            <Empty title={t('incidents.none')}>
              <p>{t('incidents.noneHint')}</p>
            </Empty>
          )}
        </div>
        <aside className={css.side} aria-label={t('incidents.beside')}>
          <section aria-labelledby="still-to-do">
            <h2 id="still-to-do">{t('incidents.actions')}</h2>
            <OpenActions group={group} />
          </section>
          <section aria-labelledby="comes-back">
            <h2 id="comes-back">{t('incidents.comesBack')}</h2>
            <LearningPanel group={group} />
          </section>
          <AskAgain />
        </aside>
      </div>
    </Page>
  );
}
