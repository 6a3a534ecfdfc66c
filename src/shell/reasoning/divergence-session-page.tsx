/** A session on one page: in each phase another calm screen, with what I do now and how long still. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { isOver } from '#deciding/divergence/kinds.ts';
import { ArgueStage } from '#deciding/divergence/web/argue-stage.tsx';
import type { Session } from '#deciding/divergence/web/calls.ts';
import { AllOptions, ConvergeStage } from '#deciding/divergence/web/converge-stage.tsx';
import { SessionHints } from '#deciding/divergence/web/convergence-hints.tsx';
import { EndSession } from '#deciding/divergence/web/end-session.tsx';
import { GatherStage } from '#deciding/divergence/web/gather-stage.tsx';
import { Outcome } from '#deciding/divergence/web/outcome.tsx';
import { PhaseLine } from '#deciding/divergence/web/phase-line.tsx';
import { Foreseen, PremortemStage } from '#deciding/divergence/web/premortem-stage.tsx';
import { sessionQuery } from '#deciding/divergence/web/queries.ts';
import css from '#deciding/divergence/web/session.module.css';
import { SessionDissent } from '#deciding/divergence/web/session-dissent.tsx';
import { SidePanel } from '#deciding/divergence/web/side-panel.tsx';
import { TimeLeft } from '#deciding/divergence/web/time-left.tsx';
import { VoteStage } from '#deciding/divergence/web/vote-stage.tsx';
import { VotesPicture } from '#deciding/divergence/web/votes-picture.tsx';
import { WriteStage } from '#deciding/divergence/web/write-stage.tsx';
import { Trail } from '#learning/trail/web/trail.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { Note, Trouble, Waiting } from '#ui/notice.tsx';
import { Page, Plain } from '#ui/page.tsx';
import { troubleOf } from '#ui/problem.ts';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import { Remarks } from '../decisions/remarks.tsx';
import { NotFound } from '../frame/not-found.tsx';

const route = getRouteApi('/divergence/$id');

export function DivergenceSessionPage() {
  const { id } = route.useParams();
  const query = useQuery(sessionQuery(useClient(), id));
  if (query.isError && ['not-found', 'invalid'].includes(troubleOf(query.error).kind)) return <NotFound />;
  if (!query.data)
    return (
      <Plain>{query.isError ? <Trouble error={query.error} retry={() => void query.refetch()} /> : <Waiting />}</Plain>
    );
  return <Shown key={id} session={query.data} />;
}

function Shown({ session }: { session: Session }) {
  const t = useWords();
  const { phase, votes } = session;
  return (
    <Page title={session.question} over={<WhoAndWhen session={session} />}>
      <PhaseLine phase={phase} skipped={Boolean(session.premortem?.skipped)} />
      {session.context && (
        <div className={`prose ${css.context}`}>
          <Markdown text={session.context} />
        </div>
      )}
      {session.endsAt && (
        <p className={css.timeAbove}>
          <TimeLeft endsAt={session.endsAt} />
        </p>
      )}
      <div className={css.now}>
        <section aria-labelledby="now">
          <div className={css.lead} aria-live="polite">
            <h2 id="now">{t(`divergence.do.${phase}.title`)}</h2>
            <p>{t(`divergence.do.${phase}.lead`)}</p>
          </div>
          {!session.mayTakePart && !isOver(phase) && <Note>{t('divergence.onlyReading')}</Note>}
          <Stage session={session} />
        </section>
        <SidePanel session={session} />
      </div>
      {phase !== 'first' && <SessionHints session={session} />}
      {phase !== 'premortem' && <Foreseen session={session} />}
      {(votes.first || votes.second) && <VotesPicture session={session} />}
      {phase === 'converge' || phase === 'converged' || phase === 'ended' ? <AllOptions session={session} /> : null}
      {phase !== 'options' && <SessionDissent session={session} />}
      {session.mayDecide && <EndSession session={session} />}
      {isOver(phase) && <Remarks about={session.id} />}
      <div className={css.trail}>
        <Trail id={session.id} brief />
      </div>
    </Page>
  );
}

function WhoAndWhen({ session: { groups, group, invited, deadline } }: { session: Session }) {
  const t = useWords();
  const names = [group, ...invited].flatMap((id) => groups[id]?.name ?? []).join(', ');
  return (
    <>
      <bdi>{names}</bdi>
      {deadline && ` · ${t('divergence.deadline')} `}
      {deadline && <Day value={deadline} />}
    </>
  );
}

function Stage({ session }: { session: Session }) {
  const navigate = useNavigate();
  const calls = useClient();
  if (session.phase === 'options') return session.mayTakePart ? <WriteStage session={session} /> : null;
  if (session.phase === 'gather') return <GatherStage session={session} />;
  if (session.phase === 'first' || session.phase === 'second')
    return <VoteStage key={session.phase} session={session} round={session.phase} />;
  if (session.phase === 'argue') return <ArgueStage session={session} />;
  if (session.phase === 'premortem') return session.mayTakePart ? <PremortemStage session={session} /> : null;
  if (session.phase === 'converge')
    return (
      <ConvergeStage
        session={session}
        onDraft={(draft) => void navigate({ to: '/decisions/new', search: { draft } })}
      />
    );
  return <Outcome session={session} calls={calls} />;
}
