/** Bringing in the records that a group already keeps as files. */
import { useYou } from '#common-ground/network/web/queries.ts';
import { ImportForm } from '#deciding/interchange/web/import-form.tsx';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

export function ImportPage() {
  const t = useWords();
  const you = useYou();
  return (
    <Page title={t('import.title')} lead={t('import.lead')} narrow>
      {you && <ImportForm groups={you.memberships} />}
    </Page>
  );
}
