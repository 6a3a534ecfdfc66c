/** What is done about it: each thing by somebody and until a day. */

import { useOpening } from '#coherence/conflicts/web/use-opening.ts';
import { Button } from '#ui/button.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { Station } from '#ui/station.tsx';
import { Day } from '#ui/time.tsx';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { worksOn } from '../kinds.ts';
import { ActionForm, DoneForm } from './action-form.tsx';
import { type Action, type IncidentShown, useIncidentCalls } from './calls.ts';
import css from './incident.module.css';
import { Refused } from './refused.tsx';
import { resolverOf } from './resolve.ts';
import { useChange } from './use-change.ts';

export function Actions({ shown }: { shown: IncidentShown }) {
  const t = useWords();
  const { box, open, set } = useOpening(false);
  const onPeople = shown.actions.length > 1 && shown.actions.every(({ kind }) => worksOn(kind) === 'people');
  return (
    <div className={css.part}>
      {shown.actions.length === 0 && <p className="meta">{t('incident.ask.actions')}</p>}
      <ul className={css.actions}>
        {shown.actions.map((action) => (
          <OneAction key={action.key} shown={shown} action={action} />
        ))}
      </ul>
      {onPeople && shown.mayEdit && <p className="meta">{t('incident.onlyPeople')}</p>}
      <div ref={box} tabIndex={-1}>
        {open && <ActionForm shown={shown} onDone={() => set(false)} />}
        {!open && shown.mayEdit && (
          <p className="row no-print">
            <Button size="small" onClick={() => set(true)}>
              {t('incident.addAction')}
            </Button>
          </p>
        )}
      </div>
    </div>
  );
}

function OneAction({ shown, action }: { shown: IncidentShown; action: Action }) {
  const { box, open, set } = useOpening<'' | 'change' | 'done'>('');
  const close = () => set('');
  return (
    <li>
      <span className={css.mark}>
        <Station shape={action.doneOn ? 'full' : 'open'} size={14} color="var(--ink-3)" />
      </span>
      <div ref={box} tabIndex={-1} className="stack">
        {open === 'change' ? (
          <ActionForm shown={shown} action={action} onDone={close} />
        ) : (
          <Told shown={shown} action={action} />
        )}
        {open === 'done' && <DoneForm shown={shown} action={action} onDone={close} />}
        {open === '' && shown.mayEdit && <Deeds shown={shown} action={action} onOpen={set} />}
      </div>
    </li>
  );
}

function Told({ shown, action }: { shown: IncidentShown; action: Action }) {
  const t = useWords();
  const { key, kind, owner, dueOn, doneOn, outcome, text } = action;
  const overdue = shown.overdue.includes(key);
  return (
    <div>
      <Markdown text={text} resolve={resolverOf(shown)} />
      <p className="meta">
        {t(`incident.works.${worksOn(kind)}`)}: {t(`actionKind.${kind}`)} ·{' '}
        <bdi>{(owner && shown.names[owner]) || shown.row.group.name}</bdi>
        {doneOn && (
          <>
            {' · '}
            {t('incident.doneOnDay')} <Day value={doneOn} />
          </>
        )}
        {!doneOn && dueOn && (
          <>
            {' · '}
            <span className={overdue ? css.overdue : undefined}>
              {overdue ? t('incident.overdueSince') : t('incident.until')} <Day value={dueOn} />
            </span>
          </>
        )}
      </p>
      {outcome && (
        <div className={css.outcome}>
          <Markdown text={outcome} resolve={resolverOf(shown)} />
        </div>
      )}
    </div>
  );
}

interface DeedsProps {
  shown: IncidentShown;
  action: Action;
  onOpen: (what: 'change' | 'done') => void;
}

function Deeds({ shown, action, onOpen }: DeedsProps) {
  const t = useWords();
  const calls = useIncidentCalls();
  const { doneOn: _, outcome: __, key: ___, ...content } = action;
  const back = useChange(shown.id, { mutationFn: () => calls.incidents.addAction({ id: shown.id, ...content }) });
  const off = useChange(shown.id, {
    mutationFn: () => calls.incidents.takeActionOff({ id: shown.id, action: action.key }),
    onSuccess: () => tell(t('incident.takenOff'), { label: t('incident.undo'), run: () => back.mutate(undefined) }),
  });
  return (
    <div className="row no-print">
      <Button size="small" onClick={() => onOpen('done')}>
        {action.doneOn ? t('incident.changeOutcome') : t('incident.isDone')}
      </Button>
      <Button size="small" look="plain" onClick={() => onOpen('change')}>
        {t('incident.change')}
      </Button>
      <Button size="small" look="plain" disabled={off.isPending} onClick={() => off.mutate(undefined)}>
        {t('incident.takeOut')}
      </Button>
      <Refused error={off.error} />
    </div>
  );
}
