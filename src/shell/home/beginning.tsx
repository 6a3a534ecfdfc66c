/** Home before anything is decided: what belongs here, and the ways to begin. */
import { FileDown, LibraryBig, PenLine, UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { InviteDialog } from '#common-ground/groups/web/invite-dialog.tsx';
import { useYou } from '#common-ground/network/web/queries.ts';
import { quickEntryId } from '#deciding/decisions/web/quick-entry-id.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Empty } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import css from './home.module.css';

export function Beginning() {
  const t = useWords();
  const groups = useYou()?.memberships ?? [];
  const [inviting, setInviting] = useState(false);
  if (groups.length === 0) return null;
  return (
    <Empty title={t('home.begin')}>
      <p>{t('home.beginHint')}</p>
      <ul className={css.ways}>
        <li>
          <Button look="primary" onClick={() => document.getElementById(quickEntryId)?.focus()}>
            <PenLine aria-hidden />
            {t('home.first')}
          </Button>
          <p>{t('home.firstHint')}</p>
        </li>
        <li>
          <LinkButton to="/import">
            <FileDown aria-hidden />
            {t('home.bring')}
          </LinkButton>
          <p>{t('home.bringHint')}</p>
        </li>
        <li>
          <Button onClick={() => setInviting(true)}>
            <UserRoundPlus aria-hidden />
            {t('home.invite')}
          </Button>
          <p>{t('home.inviteHint')}</p>
        </li>
        <li>
          <LinkButton to="/groups/new">
            <LibraryBig aria-hidden />
            {t('home.another')}
          </LinkButton>
          <p>{t('home.anotherHint')}</p>
        </li>
      </ul>
      {inviting && <InviteDialog groups={groups} onClose={() => setInviting(false)} />}
    </Empty>
  );
}
