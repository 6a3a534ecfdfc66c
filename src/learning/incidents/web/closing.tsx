/** When a group has looked at all of it; what is still to be done stays open. */
import type { FormEvent } from 'react';
import { useOpening } from '#coherence/conflicts/web/use-opening.ts';
import { useKept } from '#deciding/decisions/web/kept.ts';
import { Button } from '#ui/button.tsx';
import { FormActions } from '#ui/form-actions.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { Moment } from '#ui/time.tsx';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { type IncidentShown, useIncidentCalls } from './calls.ts';
import { CarefulArea } from './careful-area.tsx';
import css from './incident.module.css';
import { Refused } from './refused.tsx';
import { resolverOf } from './resolve.ts';
import { useChange } from './use-change.ts';

export function Closing({ shown }: { shown: IncidentShown }) {
  const t = useWords();
  const calls = useIncidentCalls();
  const { box, open, set } = useOpening(false);
  const reopen = useChange(shown.id, { mutationFn: () => calls.incidents.reopen({ id: shown.id }) });
  const { closed, mayEdit } = shown;
  return (
    <div ref={box} tabIndex={-1} className={css.part}>
      {closed ? (
        <>
          <p className="meta">
            {t('incident.closedOn')} <Moment value={closed.at} />
          </p>
          {closed.learned && <Markdown text={closed.learned} resolve={resolverOf(shown)} />}
        </>
      ) : (
        <p className="meta">{t('incident.ask.closing')}</p>
      )}
      <Refused error={reopen.error} />
      {open && <CloseForm shown={shown} onDone={() => set(false)} />}
      {!open && mayEdit && (
        <p className="row no-print">
          {closed ? (
            <Button size="small" look="plain" disabled={reopen.isPending} onClick={() => reopen.mutate(undefined)}>
              {t('incident.reopen')}
            </Button>
          ) : (
            <Button size="small" onClick={() => set(true)}>
              {t('incident.close')}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

function CloseForm({ shown, onDone }: { shown: IncidentShown; onDone: () => void }) {
  const t = useWords();
  const calls = useIncidentCalls();
  const [learned, setLearned, forget] = useKept(`incident.${shown.id}.learned`, '');
  const close = useChange(shown.id, {
    mutationFn: () => calls.incidents.close({ id: shown.id, learned }),
    onSuccess: () => {
      forget();
      tell(t('incident.closedNow'));
      onDone();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    close.mutate(undefined);
  };
  return (
    <form className="stack" onSubmit={send}>
      <CarefulArea
        label={t('incident.learned')}
        hint={t('incident.learnedHint')}
        optional={t('ui.optional')}
        maxLength={5000}
        value={learned}
        onText={setLearned}
      />
      <Refused error={close.error} />
      <FormActions busy={close.isPending} onCancel={onDone} send={t('incident.close')} />
    </form>
  );
}
