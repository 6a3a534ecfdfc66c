/** What is asked again and again: the probes, the next round, and how one’s own group answers. */
import { useQuery } from '@tanstack/react-query';
import { useYou } from '#common-ground/network/web/queries.ts';
import { type Probes, probesQuery } from '#learning/drift/web/calls.ts';
import css from '#learning/drift/web/drift.module.css';
import { NextRound } from '#learning/drift/web/next-round.tsx';
import { ProbeForm } from '#learning/drift/web/probe-form.tsx';
import { ProbeList } from '#learning/drift/web/probe-list.tsx';
import { Way } from '#learning/drift/web/way.tsx';
import { Empty, Trouble, Waiting } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import { remarksUnder } from '../decisions/remarks-under.tsx';

export function ProbesPage() {
  const t = useWords();
  const query = useQuery(probesQuery(useClient()));
  const own = useYou()?.memberships ?? [];
  const shown = query.data;
  const today = new Date().toISOString().slice(0, 10);
  return (
    <Page title={t('probes.title')} lead={t('probes.lead')} narrow>
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Waiting />}
      {shown && (
        <>
          <NextRound shown={shown} own={own} today={today} />
          {shown.probes.length === 0 && (
            <Empty title={t('probes.none')}>
              <p>{t('probes.noneHint')}</p>
            </Empty>
          )}
          <ProbeList shown={shown} under={(id) => (askedOn(shown, today).has(id) ? null : remarksUnder(id))} />
          <PastRounds shown={shown} today={today} />
          <section className={css.section}>
            <h2>{t('probes.write')}</h2>
            <p className={css.lead}>{shown.mayTend ? t('probes.writeTending') : t('probes.writeProposing')}</p>
            <ProbeForm />
          </section>
          {own.map(({ group, slug, name }) => (
            <Way key={group} group={{ id: group, slug, name }} ways={shown.ways} />
          ))}
        </>
      )}
    </Page>
  );
}

/** While people answer alone, nobody hears what others make of a probe. */
const askedOn = ({ rounds }: Probes, today: string): ReadonlySet<string> =>
  new Set(rounds.filter(({ closesOn }) => closesOn >= today).flatMap((round) => round.probes));

/** As many as fit a year and a half. */
const mostRounds = 18;

function PastRounds({ shown: { rounds }, today }: { shown: Probes; today: string }) {
  const t = useWords();
  const past = rounds.filter(({ closesOn }) => closesOn < today).slice(0, mostRounds);
  if (past.length === 0) return null;
  return (
    <details className={css.section}>
      <summary>{t('probes.past', { count: past.length })}</summary>
      <ul className={css.probes}>
        {past.map(({ id, opensOn, closesOn }) => (
          <li key={id}>
            <div>
              <p>
                <Day value={opensOn} /> – <Day value={closesOn} />
              </p>
              {remarksUnder(id)}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
