/** A session on one page: answer alone, look together, and put what is found into the words of a value. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { AnswerStage, TooLate, type Typed } from '#common-ground/values/web/answer-stage.tsx';
import { Board } from '#common-ground/values/web/board.tsx';
import type { SessionShown } from '#common-ground/values/web/calls.ts';
import { DraftList } from '#common-ground/values/web/draft-list.tsx';
import { sessionQuery, valuesQuery } from '#common-ground/values/web/queries.ts';
import css from '#common-ground/values/web/session.module.css';
import { Stages } from '#common-ground/values/web/stages.tsx';
import { useKept } from '#deciding/decisions/web/kept.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Trouble, Waiting } from '#ui/notice.tsx';
import { Page, Plain } from '#ui/page.tsx';
import { troubleOf } from '#ui/problem.ts';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import { Remarks } from '../decisions/remarks.tsx';
import { NotFound } from '../frame/not-found.tsx';

const route = getRouteApi('/value-sessions/$id');

export function ValuesSessionPage() {
  const { id } = route.useParams();
  const query = useQuery(sessionQuery(useClient(), id));
  if (query.isError && ['not-found', 'invalid'].includes(troubleOf(query.error).kind)) return <NotFound />;
  if (!query.data)
    return (
      <Plain>{query.isError ? <Trouble error={query.error} retry={() => void query.refetch()} /> : <Waiting />}</Plain>
    );
  return <Shown key={id} session={query.data} />;
}

function Shown({ session }: { session: SessionShown }) {
  const t = useWords();
  const [typed, setTyped, forget] = useKept<Typed>(`values-session.${session.id}`, null);
  const discard = useCallback(() => {
    forget();
    setTyped(null);
  }, [forget, setTyped]);
  const answering = session.status === 'answering';
  return (
    <Page
      title={session.title}
      over={t(`valueSessions.status.${session.status}`)}
      lead={t(`valueSessions.now.${session.status}`)}
    >
      <Stages session={session} />
      {answering && <AnswerStage session={session} typed={typed} onTyped={setTyped} />}
      {!answering && typed && <TooLate typed={typed} onDiscard={discard} />}
      {!answering && <Together session={session} />}
      {!answering && <Drafts session={session} />}
      {!answering && <Remarks about={session.id} />}
    </Page>
  );
}

function Together({ session }: { session: SessionShown }) {
  const t = useWords();
  return (
    <section className={css.section} aria-labelledby="together">
      <h2 id="together">{t('valueSessions.stage.together')}</h2>
      {session.status === 'revealed' && <p>{t('valueSessions.togetherLead')}</p>}
      <Board
        session={session}
        onward={({ id }) => (
          <LinkButton size="small" to="/values/new" search={{ session: session.id, group: id }}>
            {t('valueSessions.draftFrom')}
          </LinkButton>
        )}
      />
    </section>
  );
}

function Drafts({ session }: { session: SessionShown }) {
  const t = useWords();
  const [closing, setClosing] = useState(false);
  const { data } = useQuery(valuesQuery(useClient()));
  const drafts = data?.values.filter(({ id }) => session.drafts.includes(id)) ?? [];
  return (
    <section className={css.section} aria-labelledby="drafts">
      <h2 id="drafts">{t('valueSessions.stage.draft')}</h2>
      <p>{drafts.length === 0 ? t('valueSessions.draftsNone') : t('valueSessions.draftsLead')}</p>
      <DraftList values={drafts} />
      <div className="row">
        <LinkButton to="/values/new" search={{ session: session.id }}>
          {t('valueSessions.draftOne')}
        </LinkButton>
        {session.status === 'revealed' && (
          <Button look="plain" onClick={() => setClosing(true)}>
            {t('valueSessions.close')}
          </Button>
        )}
      </div>
      {closing && <CloseDialog session={session} onClose={() => setClosing(false)} />}
    </section>
  );
}

function CloseDialog({ session, onClose }: { session: SessionShown; onClose: () => void }) {
  const t = useWords();
  const client = useClient();
  const queries = useQueryClient();
  const close = useMutation({
    mutationFn: () => client.valueSessions.close({ session: session.id }),
    onSuccess: (after) => {
      queries.setQueryData(sessionQuery(client, session.id).queryKey, after);
      onClose();
    },
  });
  return (
    <Dialog title={t('valueSessions.closeTitle')} onClose={onClose}>
      <div className="stack">
        <p>{t('valueSessions.closeLead')}</p>
        {close.isError && <Trouble error={close.error} />}
        <div className="row">
          <Button look="primary" disabled={close.isPending} onClick={() => close.mutate()}>
            {t('valueSessions.close')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
