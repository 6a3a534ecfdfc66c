/** A retrospective on one page: what became of last time's changes, alone, together, and what the group will do otherwise. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useKept } from '#deciding/decisions/web/kept.ts';
import { mostChanges } from '#learning/retrospectives/kinds.ts';
import type { RetrospectiveShown } from '#learning/retrospectives/web/calls.ts';
import { Discussing } from '#learning/retrospectives/web/discussing.tsx';
import { EndDialog, Ending, type Wanted } from '#learning/retrospectives/web/ending.tsx';
import type { Proposing } from '#learning/retrospectives/web/fields.tsx';
import { ChangeList, Opening } from '#learning/retrospectives/web/opening.tsx';
import { Phases } from '#learning/retrospectives/web/phases.tsx';
import { retrospectiveQuery } from '#learning/retrospectives/web/queries.ts';
import { Reflecting, TooLate, type Typed } from '#learning/retrospectives/web/reflecting.tsx';
import css from '#learning/retrospectives/web/retrospective.module.css';
import { Trail } from '#learning/trail/web/trail.tsx';
import { Button } from '#ui/button.tsx';
import { Trouble, Waiting } from '#ui/notice.tsx';
import { Page, Plain } from '#ui/page.tsx';
import { troubleOf } from '#ui/problem.ts';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import { Remarks } from '../decisions/remarks.tsx';
import { NotFound } from '../frame/not-found.tsx';

const route = getRouteApi('/retrospectives/$id');

const EvidencePanel = lazy(async () => ({
  default: (await import('#learning/retrospectives/web/evidence.tsx')).EvidencePanel,
}));

export function RetrospectivePage() {
  const { id } = route.useParams();
  const query = useQuery(retrospectiveQuery(useClient(), id));
  if (query.isError && ['not-found', 'invalid'].includes(troubleOf(query.error).kind)) return <NotFound />;
  if (query.data) return <Shown key={id} shown={query.data} />;
  const trouble = <Trouble error={query.error} retry={() => void query.refetch()} />;
  return <Plain>{query.isError ? trouble : <Waiting />}</Plain>;
}

const noWanted: Wanted[] = [];

function Shown({ shown }: { shown: RetrospectiveShown }) {
  const t = useWords();
  const [typed, setTyped] = useKept<Typed | null>(`retrospective.${shown.id}`, null);
  const [wanted, setWanted] = useKept<Wanted[]>(`retrospective.otherwise.${shown.id}`, noWanted);
  const { status, mayTakePart } = shown;
  const discussing = status === 'discussing' && mayTakePart;
  const proposing = useProposing(wanted, setWanted);
  return (
    <Page
      title={t('retrospectives.of', { group: shown.of.name })}
      over={
        <>
          <Link to="/retrospectives">{t('retrospectives.title')}</Link> · <Day value={shown.heldOn} />
        </>
      }
      lead={t(`retrospective.now.${status}`)}
    >
      <Phases status={status} />
      <Opening shown={shown} />
      {status === 'closed' && <Ended shown={shown} />}
      {status === 'reflecting' && mayTakePart && <Reflecting shown={shown} typed={typed} onTyped={setTyped} />}
      {status === 'reflecting' && !mayTakePart && <p className="meta">{t('retrospective.notYours')}</p>}
      {status !== 'reflecting' && typed && <TooLate typed={typed} onDiscard={() => setTyped(null)} />}
      {status !== 'reflecting' && <Discussing shown={shown} />}
      <Evidence key={status} shown={shown} proposing={discussing ? proposing : undefined} />
      {discussing && <Ending shown={shown} wanted={wanted} onWanted={setWanted} onClosed={() => setWanted(noWanted)} />}
      {status === 'reflecting' && mayTakePart && <EndUnread shown={shown} />}
      <Remarks about={shown.id} />
      <div className={css.trail}>
        <Trail id={shown.id} brief />
      </div>
    </Page>
  );
}

/** What the evidence proposes stands among the changes, and never in the place of one that somebody has written. */
function useProposing(wanted: readonly Wanted[], setWanted: (next: Wanted[]) => void): Proposing {
  const latest = useRef(wanted);
  useEffect(() => {
    latest.current = wanted;
  }, [wanted]);
  const written = () => latest.current.filter(({ text }) => text.trim() !== '');
  return {
    full: wanted.filter(({ text }) => text.trim() !== '').length >= mostChanges,
    add: (text) => setWanted([...written(), { text, why: '' }].slice(0, mostChanges)),
    takeBack: (text) => setWanted(written().filter((it) => it.text !== text)),
  };
}

function Ended({ shown }: { shown: RetrospectiveShown }) {
  const t = useWords();
  const { changes, nextOn } = shown;
  return (
    <section className={css.section} aria-labelledby="ended">
      <h2 id="ended">{t('retrospective.otherwise')}</h2>
      {changes.length === 0 ? <p>{t('retrospective.none')}</p> : <ChangeList changes={changes} />}
      {nextOn && (
        <p className="meta">
          {t('retrospective.nextOn')} <Day value={nextOn} />
        </p>
      )}
    </section>
  );
}

/** Asked for when it is opened: whoever only writes their own thoughts need not be led by figures. */
function Evidence({ shown, proposing }: { shown: RetrospectiveShown; proposing: Proposing | undefined }) {
  const t = useWords();
  const [open, setOpen] = useState(shown.status === 'discussing');
  return (
    <details className={css.panel} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('evidence.title')}</summary>
      {open && (
        <Suspense fallback={<Waiting lines={6} />}>
          <EvidencePanel id={shown.id} group={shown.group} proposing={proposing} />
        </Suspense>
      )}
    </details>
  );
}

/** A group that is too small to be unnamed, or never met, still comes to an end. */
function EndUnread({ shown }: { shown: RetrospectiveShown }) {
  const t = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <p className="no-print">
      <Button look="plain" size="small" onClick={() => setAsking(true)}>
        {t('retrospective.endWithout')}
      </Button>
      {asking && <EndDialog shown={shown} wanted={[]} onClose={() => setAsking(false)} onClosed={() => {}} />}
    </p>
  );
}
