/** A group's page: what it says of itself, its line, its decisions, its members. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { GroupShown } from '#common-ground/groups/web/calls.ts';
import { GroupMembers } from '#common-ground/groups/web/group-members.tsx';
import css from '#common-ground/groups/web/groups.module.css';
import { InviteDialog } from '#common-ground/groups/web/invite-dialog.tsx';
import { LocalTime } from '#common-ground/groups/web/local-time.tsx';
import { groupQuery } from '#common-ground/groups/web/queries.ts';
import { useYou } from '#common-ground/network/web/queries.ts';
import { GroupLine } from '#deciding/decisions/web/group-line.tsx';
import { Log } from '#deciding/decisions/web/log.tsx';
import { spanOf } from '#deciding/decisions/web/years.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Trouble, Waiting } from '#ui/notice.tsx';
import { Page, Plain } from '#ui/page.tsx';
import { troubleOf } from '#ui/problem.ts';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import { Affecting } from '../decisions/affecting.tsx';
import { NotFound } from '../frame/not-found.tsx';
import { GroupNumbers } from './group-numbers.tsx';

const route = getRouteApi('/groups/$slug');

export function GroupPage() {
  const { slug } = route.useParams();
  const query = useQuery(groupQuery(useClient(), slug));
  if (query.isError && troubleOf(query.error).kind === 'not-found') return <NotFound />;
  if (!query.data)
    return (
      <Plain>{query.isError ? <Trouble error={query.error} retry={() => void query.refetch()} /> : <Waiting />}</Plain>
    );
  return <Shown shown={query.data} />;
}

function Shown({ shown }: { shown: GroupShown }) {
  const t = useWords();
  const client = useClient();
  const [inviting, setInviting] = useState(false);
  const { group } = shown;
  const you = useYou();
  const mine = you?.memberships.some((it) => it.group === group.id) ?? false;
  const rows = useQuery({
    queryKey: ['decisions', 'lines', group.slug],
    queryFn: () => client.decisions.stations({ group: group.slug }),
  }).data?.stations;
  return (
    <Page
      title={group.name}
      over={
        <>
          {t('group.kind', { context: group.kind })}
          {group.region && ` · ${group.region}`} · <LocalTime timeZone={group.timeZone} />
        </>
      }
      lead={group.about}
      actions={
        <>
          {mine && (
            <LinkButton look="primary" to="/decisions/new" search={{ group: group.slug }}>
              {t('frame.decide')}
            </LinkButton>
          )}
          <LinkButton to="/maps/$slug" params={{ slug: group.slug }}>
            {t('groups.map')}
          </LinkButton>
          {mine && (
            <>
              <Button onClick={() => setInviting(true)}>{t('invite.link')}</Button>
              <LinkButton to="/groups/$slug/amend" params={{ slug: group.slug }}>
                {t('decision.amend')}
              </LinkButton>
            </>
          )}
        </>
      }
    >
      {rows && rows.length > 1 && <GroupLine rows={rows} span={spanOf(rows)} tall />}
      <div className={css.columns}>
        <div>
          <Log search={{ group: group.slug }} />
        </div>
        <aside className={css.facts} aria-label={t('groups.about')}>
          <GroupMembers shown={shown} you={you?.id} />
          <Affecting group={group} />
          <GroupNumbers group={group.id} />
        </aside>
      </div>
      {inviting && <InviteDialog groups={[group]} onClose={() => setInviting(false)} />}
    </Page>
  );
}
