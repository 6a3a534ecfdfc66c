/** A decision's page: the decision, what its members can do with it, and its trail. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import css from '#deciding/decisions/web/decision.module.css';
import { DecisionActions } from '#deciding/decisions/web/decision-actions.tsx';
import { DecisionView } from '#deciding/decisions/web/decision-view.tsx';
import { decisionQuery } from '#deciding/decisions/web/queries.ts';
import { ResultDialog } from '#deciding/decisions/web/result-dialog.tsx';
import { TimeTravel } from '#deciding/decisions/web/time-travel.tsx';
import { downloadMadr } from '#deciding/interchange/web/take-along.ts';
import { Trail } from '#learning/trail/web/trail.tsx';
import { Note, Trouble, Waiting } from '#ui/notice.tsx';
import { Page, Plain } from '#ui/page.tsx';
import { troubleOf } from '#ui/problem.ts';
import { Moment } from '#ui/time.tsx';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import { NotFound } from '../frame/not-found.tsx';
import { withWords } from '../words/with-words.ts';
import { DecisionCoherence } from './decision-coherence.tsx';
import { Remarks } from './remarks.tsx';
import { ReviewsInDoubt } from './reviews.tsx';

const route = getRouteApi('/decisions/$id');

/** Under most decisions nothing has fallen. */
const FlagsOfDecision = lazy(async () => {
  const loaded = await withWords(import('#coherence/assumptions/web/flags-of-decision.tsx'), 'signals');
  return { default: loaded.FlagsOfDecision };
});

/** Most decisions have nothing to do with the centre: what there is comes after the decision. */
const DecisionCentre = lazy(async () => {
  const loaded = await withWords(import('./decision-centre.tsx'), 'escalations', 'stewardship', 'remarks');
  return { default: loaded.DecisionCentre };
});

/** A decision has one address, with its reference: whoever comes by its id finds themselves there. */
function useOwnAddress(ref: string | undefined) {
  const { id } = route.useParams();
  const { at } = route.useSearch();
  const navigate = route.useNavigate();
  const client = useClient();
  const queries = useQueryClient();
  useEffect(() => {
    if (!ref || ref === id) return;
    const known = queries.getQueryData(decisionQuery(client, id, at).queryKey);
    queries.setQueryData(decisionQuery(client, ref, at).queryKey, known);
    void navigate({ params: { id: ref }, search: true, hash: true, replace: true });
  }, [ref, id, at, navigate, client, queries]);
}

/** What stands there instead of the decision: its text is still to come, or it was not in the log on that day, or ever. */
function NotThere({ error, again }: { error: Error | null; again: () => void }) {
  const { id } = route.useParams();
  const { at } = route.useSearch();
  const t = useWords();
  const unknown = error && troubleOf(error).kind === 'not-found';
  if (unknown && !at) return <NotFound />;
  if (unknown && at)
    return (
      <Page title={t('decision.notYetTitle')}>
        <TimeTravel before id={id} at={at} />
      </Page>
    );
  return <Plain>{error ? <Trouble error={error} retry={again} /> : <Waiting lines={9} />}</Plain>;
}

/** Who took it back, when and why: read before everything that it says. */
function Retracted({ id, at, why }: { id: string; at: string; why: string }) {
  const t = useWords();
  const client = useClient();
  const trail = useQuery({ queryKey: ['trail', 'show', id], queryFn: () => client.trail.show({ subject: id }) }).data;
  const name = trail?.steps.find((step) => step.event === 'decision.retracted' && step.at === at)?.name;
  return (
    <div className={css.retracted}>
      <Note>
        <p>
          {name ? t('decision.retractedBy', { name }) : t('decision.retractedOn')} <Moment value={at} />
        </p>
        {why && <p dir="auto">{why}</p>}
      </Note>
    </div>
  );
}

/** What stays against it, and whether somebody asks to look again. */
const DecisionDissent = lazy(async () => {
  const loaded = await withWords(import('#deciding/divergence/web/decision-dissent.tsx'), 'divergence');
  return { default: loaded.DecisionDissent };
});

export function DecisionPage() {
  const { id } = route.useParams();
  const { at } = route.useSearch();
  const [recording, setRecording] = useState(false);
  const t = useWords();
  const client = useClient();
  const query = useQuery(decisionQuery(client, id, at));
  useOwnAddress(query.data?.ref);
  if (!query.data) return <NotThere error={query.error} again={() => void query.refetch()} />;
  const shown = query.data;
  const present = !at;
  return (
    <Plain>
      <DecisionView
        shown={shown}
        banner={
          <>
            {at && <TimeTravel id={shown.ref} at={at} />}
            {shown.retracted && <Retracted id={shown.id} {...shown.retracted} />}
            <Suspense fallback={null}>{present && <FlagsOfDecision decision={shown.id} />}</Suspense>
          </>
        }
        actions={
          present && (
            <DecisionActions
              shown={shown}
              onRecordResult={() => setRecording(true)}
              onExport={() =>
                void downloadMadr(client, shown.group, shown.id).catch(() => tell(t('trouble.unexpected')))
              }
            />
          )
        }
        onRecordResult={present && shown.mayEdit ? () => setRecording(true) : undefined}
      >
        {present && <ReviewsInDoubt decision={shown.id} />}
        <Suspense fallback={null}>{present && <DecisionDissent shown={shown} />}</Suspense>
        {present && <DecisionCoherence shown={shown} />}
        <Suspense fallback={null}>{present && <DecisionCentre shown={shown} />}</Suspense>
        {present && <Remarks about={shown.id} indented />}
        <Trail id={shown.id} address={shown.ref} />
      </DecisionView>
      {recording && <ResultDialog decision={shown} onClose={() => setRecording(false)} />}
    </Plain>
  );
}
