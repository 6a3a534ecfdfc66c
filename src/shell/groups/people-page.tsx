/** The people of the network, with the ways in. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Invitations } from '#common-ground/groups/web/invitations.tsx';
import { InviteDialog } from '#common-ground/groups/web/invite-dialog.tsx';
import { useYou } from '#common-ground/network/web/queries.ts';
import { PeopleList } from '#common-ground/people/web/people-list.tsx';
import { Button } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

export function PeoplePage() {
  const t = useWords();
  const you = useYou();
  const [inviting, setInviting] = useState(false);
  return (
    <Page
      narrow
      title={t('people.title')}
      lead={t('people.lead')}
      actions={
        <Button look="primary" onClick={() => setInviting(true)}>
          {t('invite.link')}
        </Button>
      }
    >
      <Invitations />
      <PeopleList
        mayAppoint={you?.steward ?? false}
        beside={(person) => (
          <Link to="/log" search={{ person: person.id }}>
            {t('people.decisions')}
          </Link>
        )}
      />
      {inviting && <InviteDialog groups={you?.memberships ?? []} onClose={() => setInviting(false)} />}
    </Page>
  );
}
