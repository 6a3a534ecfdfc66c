/** Founding a group, which anybody can, and changing what a group says of itself, which its members can. */
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { GroupForm } from '#common-ground/groups/web/group-form.tsx';
import { groupQuery } from '#common-ground/groups/web/queries.ts';
import { nounOf } from '#common-ground/network/web/calls.ts';
import { networkQuery } from '#common-ground/network/web/queries.ts';
import { Trouble, Waiting } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';

export function NewGroupPage() {
  const t = useWords();
  const client = useClient();
  const network = useQuery(networkQuery(client)).data?.network;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (
    <Page title={t('groups.found')} lead={t('groups.foundLead')} narrow>
      {network && (
        <GroupForm
          start={{ name: '', kind: nounOf[network.audience], region: '', timeZone, about: '' }}
          send={(group) => client.groups.create(group)}
        />
      )}
    </Page>
  );
}

export function AmendGroupPage() {
  const { slug } = useParams({ from: '/groups/$slug/amend' });
  const client = useClient();
  const { data, error } = useQuery(groupQuery(client, slug));
  const group = data?.group;
  return (
    <Page title={group?.name ?? ''} narrow>
      {error && <Trouble error={error} />}
      {!group && !error && <Waiting />}
      {group && (
        <GroupForm
          key={group.id}
          start={{
            name: group.name,
            kind: group.kind,
            region: group.region,
            timeZone: group.timeZone,
            about: group.about,
          }}
          send={(changes) => client.groups.amend({ ...changes, group: group.id })}
        />
      )}
    </Page>
  );
}
