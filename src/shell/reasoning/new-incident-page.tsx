/** The review of an incident begins with one line. */
import { useYou } from '#common-ground/network/web/queries.ts';
import { BeginForm } from '#learning/incidents/web/begin-form.tsx';
import { Note, Waiting } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

export function NewIncidentPage() {
  const t = useWords();
  const you = useYou();
  return (
    <Page title={t('incidents.new')} lead={t('incidents.newLead')} narrow>
      {!you && <Waiting />}
      {you && you.memberships.length === 0 && <Note>{t('incidents.noGroup')}</Note>}
      {you && you.memberships.length > 0 && <BeginForm key={you.id} groups={you.memberships} />}
    </Page>
  );
}
