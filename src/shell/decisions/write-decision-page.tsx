/** Writing a decision with the earlier ones beside it: the form is deciding's, the panel is coherence's. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { SaidNow } from '#coherence/conflicts/web/said-actions.tsx';
import type { Candidate } from '#coherence/precedents/web/calls.ts';
import { PrecedentsPanel } from '#coherence/precedents/web/precedents-panel.tsx';
import { useYou } from '#common-ground/network/web/queries.ts';
import { AdvicePanel } from '#common-ground/zones/web/advice-panel.tsx';
import type { Shown } from '#deciding/decisions/web/calls.ts';
import { AmendDecision } from '#deciding/decisions/web/form/amend-decision.tsx';
import type { FormContent } from '#deciding/decisions/web/form/form-content.ts';
import { FormSlots } from '#deciding/decisions/web/form/slots.tsx';
import { useKeeper } from '#deciding/decisions/web/kept.ts';
import { decisionQuery } from '#deciding/decisions/web/queries.ts';
import type { DraftRow } from '#deciding/drafts/web/calls.ts';
import { begunHere, handOver, newPlace, placeOf, readDraft, replacedBy } from '#deciding/drafts/web/kept-drafts.ts';
import { NewDecision } from '#deciding/drafts/web/new-decision.tsx';
import { saysGone } from '#deciding/drafts/web/use-draft.ts';
import { Note, Trouble, Waiting } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import { formSlots } from '../compass/form-asides.tsx';
import { FailuresBeside } from './reviews.tsx';
import { useSaidWhileWriting } from './said-while-writing.tsx';
import css from './write-decision-page.module.css';

const newRoute = getRouteApi('/decisions/new');
const amendRoute = getRouteApi('/decisions/$id/amend');

/** What can be said of an earlier decision, by a member of the group that is writing. */
type Actions = (candidate: Candidate, group: string | undefined) => ReactNode;

const panel = (actions: Actions, exclude?: Shown['id']) =>
  function Aside({ title, question, context, choice }: FormContent, group?: string): ReactNode {
    return (
      <PrecedentsPanel
        title={title}
        question={question}
        context={`${context}\n${choice}`}
        exclude={exclude}
        actions={(candidate) => actions(candidate, group)}
      />
    );
  };

/** Of a decision that stands in the log it is said at once. */
const saidNow =
  ({ ref, group }: Shown): Actions =>
  ({ decision }) =>
    decision.group.id !== group && <SaidNow ours={ref} candidate={decision} />;

/** Before deciding: how far it reaches, and who has decided it before. */
const advised = (actions: Actions, exclude?: Shown['id']) => {
  const Precedents = panel(actions, exclude);
  return function Aside(content: FormContent, group?: string): ReactNode {
    return (
      <div className={css.aside}>
        <AdvicePanel draft={content} />
        <FailuresBeside
          title={content.title}
          text={[content.question, content.context, content.choice].filter(Boolean).join('\n')}
        />
        {Precedents(content, group)}
      </div>
    );
  };
};

export function NewDecisionPage() {
  const you = useYou();
  const { draft, supersedes } = newRoute.useSearch();
  // What somebody has typed is kept under their id.
  if (you && draft) return <Writing key={`${you.id}${draft}${supersedes}`} draft={draft} />;
  return <WritePage replaces={Boolean(supersedes)}>{you ? <Fresh /> : <Waiting />}</WritePage>;
}

function WritePage({ replaces, children }: { replaces: boolean; children: ReactNode }) {
  const t = useWords();
  return (
    <Page title={replaces ? t('form.supersedeTitle') : t('form.newTitle')} lead={t('form.newLead')}>
      <FormSlots value={formSlots}>{children}</FormSlots>
    </Page>
  );
}

/** A new decision has a place of its own in the address, so that another tab can begin another one. */
function Fresh() {
  const { title } = newRoute.useSearch();
  const navigate = useNavigate();
  const keeper = useKeeper();
  const [place] = useState(newPlace);
  useEffect(() => {
    const kept = title !== undefined && handOver(keeper, place, title);
    const search = { draft: place, title: kept ? undefined : title };
    void navigate({ to: '/decisions/new', search: (before) => ({ ...before, ...search }), replace: true });
  }, [navigate, keeper, place, title]);
  return <Waiting />;
}

function Writing({ draft: named }: { draft: string }) {
  const client = useClient();
  const keeper = useKeeper();
  const { supersedes, title, group } = newRoute.useSearch();
  const [place] = useState(() => placeOf(keeper, named));
  const [kept] = useState(() => readDraft(keeper, place));
  const said = useSaidWhileWriting(place);
  const id = kept ? kept.id : begunHere(place) ? null : (place as DraftRow['id']);
  const draft = useQuery({
    queryKey: ['drafts', 'show', id],
    queryFn: () => client.drafts.show({ id: id! }),
    enabled: id !== null,
    staleTime: Number.POSITIVE_INFINITY,
    // Next time it may have been written on elsewhere.
    gcTime: 0,
  });
  const replaced = supersedes ?? kept?.supersedes ?? replacedBy(draft.data ?? null);
  const older = useQuery({ ...decisionQuery(client, replaced ?? ''), enabled: Boolean(replaced) });
  const waiting = (replaced && older.isPending) || (id && (kept ? draft.isLoading : draft.isPending));
  const gone = kept !== null && saysGone(draft.error);
  const error = older.error ?? (kept ? null : draft.error);
  return (
    <WritePage replaces={Boolean(replaced)}>
      {error && <Trouble error={error} />}
      {waiting && <Waiting />}
      {/* Without the decision that it replaces, it would be logged as one that replaces nothing. */}
      {!waiting && !older.error && (
        <NewDecision
          place={place}
          older={older.data ?? null}
          kept={kept}
          draft={draft.data ?? null}
          gone={gone}
          title={title}
          group={group}
          aside={advised(said.actions, older.data?.id)}
          onEnd={said.onEnd}
        />
      )}
    </WritePage>
  );
}

export function AmendDecisionPage() {
  const t = useWords();
  const { id } = amendRoute.useParams();
  const you = useYou();
  const query = useQuery({ ...decisionQuery(useClient(), id), staleTime: Number.POSITIVE_INFINITY });
  const shown = query.data;
  return (
    <Page title={t('form.amendTitle')} lead={t('form.amendLead')}>
      {query.isError && <Trouble error={query.error} />}
      {(query.isPending || !you) && <Waiting />}
      {shown && !shown.mayEdit && <Note>{t('form.notYours')}</Note>}
      <FormSlots value={formSlots}>
        {you && shown?.mayEdit && (
          <AmendDecision key={shown.id} shown={shown} aside={panel(saidNow(shown), shown.id)} />
        )}
      </FormSlots>
    </Page>
  );
}
