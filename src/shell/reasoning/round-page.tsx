/** Answering a round of probes, in two minutes and with one thumb. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Answering, Done } from '#learning/drift/web/answering.tsx';
import { roundQuery } from '#learning/drift/web/calls.ts';
import { Note, Trouble, Waiting } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import { Remarks } from '../decisions/remarks.tsx';

const route = getRouteApi('/probes/$round');

export function RoundPage() {
  const t = useWords();
  const { round } = route.useParams();
  const query = useQuery({ ...roundQuery(useClient(), round), refetchOnWindowFocus: false });
  const shown = query.data;
  return (
    <Page title={t('probing.title')} narrow>
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Waiting />}
      {shown?.answered && <Done />}
      {shown && !shown.answered && shown.state === 'closed' && <Note>{t('probing.closed')}</Note>}
      {shown && !shown.answered && shown.state === 'open' && shown.groups.length === 0 && (
        <Note>{t('probing.noGroup')}</Note>
      )}
      {shown && !shown.answered && shown.state === 'open' && shown.groups.length > 0 && <Answering round={shown} />}
      {/* While people answer alone, nobody hears what others make of it. */}
      {shown?.state === 'closed' && <Remarks about={shown.id} />}
    </Page>
  );
}
