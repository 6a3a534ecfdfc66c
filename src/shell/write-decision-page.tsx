/** Writing a decision with the earlier ones beside it: the form is deciding's, the panel is coherence's. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PrecedentsPanel } from '#coherence/precedents/web/precedents-panel.tsx';
import { useYou } from '#common-ground/network/web/queries.ts';
import type { Shown } from '#deciding/decisions/web/calls.ts';
import { AmendDecision } from '#deciding/decisions/web/form/amend-decision.tsx';
import type { FormContent } from '#deciding/decisions/web/form/form-content.ts';
import { decisionQuery } from '#deciding/decisions/web/queries.ts';
import type { DraftRow } from '#deciding/drafts/web/calls.ts';
import { NewDecision } from '#deciding/drafts/web/new-decision.tsx';
import { Note, Trouble, Waiting } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from './client.ts';

const newRoute = getRouteApi('/decisions/new');
const amendRoute = getRouteApi('/decisions/$id/amend');

const panel = (exclude?: Shown['id']) =>
  function Aside({ title, question, context, choice }: FormContent): ReactNode {
    return <PrecedentsPanel title={title} question={question} context={`${context}\n${choice}`} exclude={exclude} />;
  };

export function NewDecisionPage() {
  const t = useWords();
  const client = useClient();
  const you = useYou();
  const { draft: draftId, supersedes, title, group } = newRoute.useSearch();
  const older = useQuery({ ...decisionQuery(client, supersedes ?? ''), enabled: Boolean(supersedes) });
  const draft = useQuery({
    queryKey: ['drafts', 'show', draftId],
    queryFn: () => client.drafts.show({ id: draftId as DraftRow['id'] }),
    enabled: Boolean(draftId),
    staleTime: Number.POSITIVE_INFINITY,
  });
  // What somebody has typed is kept under their id.
  const waiting = !you || (supersedes && older.isPending) || (draftId && draft.isPending);
  const error = older.error ?? draft.error;
  return (
    <Page title={supersedes ? t('form.supersedeTitle') : t('form.newTitle')} lead={t('form.newLead')}>
      {error && <Trouble error={error} />}
      {waiting ? (
        <Waiting />
      ) : (
        <NewDecision
          key={`${supersedes}${draftId}`}
          older={older.data ?? null}
          draft={draft.data ?? null}
          title={title}
          group={group}
          aside={panel(older.data?.id)}
        />
      )}
    </Page>
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
      {you && shown?.mayEdit && <AmendDecision key={shown.id} shown={shown} aside={panel(shown.id)} />}
    </Page>
  );
}
