/** Home: what needs me, with the quick entry on top. */
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { QuickPrecedents } from '#coherence/precedents/web/precedents-panel.tsx';
import { useYou } from '#common-ground/network/web/queries.ts';
import { DecisionList } from '#deciding/decisions/web/decision-list.tsx';
import { QuickEntry } from '#deciding/decisions/web/quick-entry.tsx';
import { LinkButton } from '#ui/button.tsx';
import { Note, Trouble, Waiting } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import { LoopPicture } from '../compass/loop-picture.tsx';
import { OverdueActions } from '../decisions/reviews.tsx';
import { withWords } from '../words/with-words.ts';
import { Beginning } from './beginning.tsx';
import { Elsewhere } from './elsewhere.tsx';
import css from './home.module.css';
import { Overdue } from './overdue.tsx';
import { Reopenings } from './reopenings.tsx';
import { ThinkingWaits } from './thinking-waits.tsx';
import { WaitingForUs } from './waiting-for-us.tsx';

/** Most days nothing has fallen. */
const WaitingFlags = lazy(async () => {
  const loaded = await withWords(import('#coherence/assumptions/web/waiting-flags.tsx'), 'signals');
  return { default: loaded.WaitingFlags };
});

export function HomePage() {
  const t = useWords();
  const you = useYou();
  const client = useClient();
  const home = useQuery({ queryKey: ['home', 'show'], queryFn: () => client.home.show({}) });
  const shown = home.data;
  const nothing = shown && shown.overdue.length + shown.due.length + shown.open.length + shown.yours.length === 0;
  return (
    <Page title={t('home.title')}>
      {you?.memberships.length === 0 ? (
        <Note>
          <p>{t('home.noGroup')}</p>
          <LinkButton to="/groups/new">{t('groups.found')}</LinkButton>
        </Note>
      ) : (
        <QuickEntry aside={(sentence) => <QuickPrecedents sentence={sentence} />} />
      )}
      <div className={css.loop}>
        <LoopPicture quiet />
      </div>
      {home.isError && <Trouble error={home.error} retry={() => void home.refetch()} />}
      {home.isPending && <Waiting />}
      {shown && (
        <div className={css.columns}>
          <div className={css.main} data-waiting={nothing || undefined}>
            <Suspense fallback={null}>
              <WaitingFlags section={css.section} list={css.asked} />
            </Suspense>
            <WaitingForUs />
            <Reopenings />
            <ThinkingWaits />
            <Overdue rows={shown.overdue} />
            <OverdueActions section={css.section} list={css.asked} />
            {(['due', 'open', 'yours'] as const).map(
              (part) =>
                shown[part].length > 0 && (
                  <section key={part} className={css.section}>
                    <h2>{t(`home.${part}`)}</h2>
                    <DecisionList rows={shown[part]} label={t(`home.${part}`)} />
                  </section>
                ),
            )}
            {nothing && <Beginning />}
          </div>
          <Elsewhere drafts={shown.drafts} rows={shown.elsewhere} />
        </div>
      )}
    </Page>
  );
}
