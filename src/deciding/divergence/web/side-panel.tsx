/** Who takes part, for whom it waits, how long it still runs, and moving on: anybody does it once it can be done. */
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextArea } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { type Boxed, isBoxed, isOver } from '../kinds.ts';
import type { Session } from './calls.ts';
import css from './session.module.css';
import { TimeLeft, useNow } from './time-left.tsx';
import { useChange } from './use-change.ts';

export function SidePanel({ session }: { session: Session }) {
  const t = useWords();
  const { phase, endsAt, participants, names, mayTakePart, takesPart } = session;
  const now = useNow();
  const over = endsAt !== null && Date.parse(endsAt) <= now;
  const join = useChange(session, (calls, id: Session['id']) => calls.divergence.join({ id }));
  return (
    <aside className={css.side} aria-label={t('divergence.standing')}>
      {endsAt && (
        <p className={css.timeBeside}>
          <TimeLeft endsAt={endsAt} />
        </p>
      )}
      <div>
        <h2>{isOver(phase) ? t('divergence.whoTookPart') : t('divergence.whoTakesPart')}</h2>
        <p dir="auto">{participants.map((id) => names[id] ?? '').join(', ')}</p>
        {isBoxed(phase) && mayTakePart && <Standing session={session} phase={phase} />}
      </div>
      {isBoxed(phase) && mayTakePart && <Ready session={session} phase={phase} />}
      {isBoxed(phase) && mayTakePart && !takesPart && (
        <div className="stack">
          <p className="meta">{t('divergence.joinHint')}</p>
          <div>
            <Button size="small" disabled={join.isPending} onClick={() => join.mutate(session.id)}>
              {t('divergence.join')}
            </Button>
          </div>
          {join.isError && <Trouble error={join.error} />}
        </div>
      )}
      {isBoxed(phase) && mayTakePart && (takesPart || over) && <MoveOn session={session} phase={phase} over={over} />}
    </aside>
  );
}

/** Whoever is not done is what it waits for; how many others are is told where that is about nobody. */
function Standing({ session: { done, yours }, phase }: { session: Session; phase: Boxed }) {
  const t = useWords();
  const counted = done?.count == null ? null : t('divergence.done', { count: done.count, of: done.of });
  const sentence = done?.all ? t('divergence.allDone') : (counted ?? t('divergence.notAllDone'));
  return (
    <output aria-live="polite" className={css.standing}>
      {yours[phase] === undefined ? [t('divergence.waitsForYou'), counted].filter(Boolean).join(' ') : sentence}
    </output>
  );
}

function Ready({ session, phase }: { session: Session; phase: Boxed }) {
  const t = useWords();
  const ready = useChange(session, (calls, is: boolean) =>
    calls.divergence.ready({ id: session.id, phase: phase as 'gather' | 'argue', ready: is }),
  );
  if (phase !== 'gather' && phase !== 'argue') return null;
  const is = session.yours[phase] !== undefined;
  return (
    <div className="stack">
      <Button look={is ? 'quiet' : 'primary'} disabled={ready.isPending} onClick={() => ready.mutate(!is)}>
        {is ? t('divergence.notReady') : t('divergence.ready')}
      </Button>
      {ready.isError && <Trouble error={ready.error} />}
    </div>
  );
}

function MoveOn({ session, phase, over }: { session: Session; phase: Boxed; over: boolean }) {
  const t = useWords();
  const [skipping, setSkipping] = useState(false);
  const may = over || session.notYet === null;
  const few = session.fewest === 2 ? 'two' : 'three';
  const move = useChange(session, (calls, skipPremortem: string) =>
    calls.divergence.moveOn({ id: session.id, from: phase, skipPremortem }),
  );
  const more = useChange(session, (calls, minutes: number) =>
    calls.divergence.giveTime({ id: session.id, from: phase, minutes }),
  );
  const skippable = phase === 'argue' || phase === 'premortem';
  return (
    <div className="stack">
      <Button look={may ? 'primary' : 'quiet'} disabled={!may || move.isPending} onClick={() => move.mutate('')}>
        {t(`divergence.next.${phase}`)}
      </Button>
      {!may && <p className="meta">{t(`divergence.notYet.${few}`)}</p>}
      {move.isError && !skipping && <Trouble error={move.error} />}
      <div className={`row ${css.flush}`}>
        <Button
          size="small"
          look="plain"
          disabled={more.isPending}
          onClick={() => more.mutate(Math.max(3, Math.round(session.minutes / 2)))}
        >
          {t('divergence.moreTime')}
        </Button>
        {skippable && may && (
          <Button size="small" look="plain" onClick={() => setSkipping(true)}>
            {t('divergence.skip')}
          </Button>
        )}
      </div>
      {skipping && (
        <SkipDialog
          onSkip={(why) => move.mutateAsync(why).then(() => setSkipping(false))}
          onClose={() => setSkipping(false)}
          error={move.error}
        />
      )}
    </div>
  );
}

interface SkipProps {
  onSkip: (why: string) => Promise<void>;
  onClose: () => void;
  error: Error | null;
}

function SkipDialog({ onSkip, onClose, error }: SkipProps) {
  const t = useWords();
  const [why, setWhy] = useState('');
  return (
    <Dialog title={t('divergence.skipTitle')} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void onSkip(why).catch(() => {});
        }}
      >
        <p>{t('divergence.skipLead')}</p>
        <TextArea
          label={t('divergence.skipWhy')}
          rows={2}
          required
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
        {error && <Trouble error={error} />}
        <div className="row">
          <Button type="submit" look="primary" disabled={why.trim() === ''}>
            {t('divergence.skip')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
