/** Founding a group, which anybody can, and changing what a group says of itself and asks itself, which its members can. */
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { GroupForm } from '#common-ground/groups/web/group-form.tsx';
import { groupQuery } from '#common-ground/groups/web/queries.ts';
import { nounOf } from '#common-ground/network/web/calls.ts';
import { networkQuery, useYou } from '#common-ground/network/web/queries.ts';
import { useDecisionCalls } from '#deciding/decisions/web/calls.ts';
import css from '#deciding/decisions/web/form-settings.module.css';
import { FormSettings } from '#deciding/decisions/web/form-settings.tsx';
import { formQuery } from '#deciding/decisions/web/queries.ts';
import { Trail } from '#learning/trail/web/trail.tsx';
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
  const mine = useYou()?.memberships.some((it) => it.group === group?.id);
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
      {group && mine && <FormSettings group={group.id} />}
      {group && <FormTrail group={group.id} />}
    </Page>
  );
}

/** What was changed about the form, and why; nothing where nobody ever did. */
function FormTrail({ group }: { group: string }) {
  const id = useQuery(formQuery(useDecisionCalls(), group)).data?.id;
  if (!id) return null;
  return (
    <div className={css.trail}>
      <Trail id={id} />
    </div>
  );
}
