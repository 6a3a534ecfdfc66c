/** The other group shares the ending, or says what speaks against it. */
import type { FormEvent } from 'react';
import { useKept } from '#deciding/decisions/web/kept.ts';
import { Button } from '#ui/button.tsx';
import { TextArea } from '#ui/field.tsx';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { type ConflictShown, useConflictCalls } from './calls.ts';
import { endingPlace } from './places.ts';
import { Refused } from './refused.tsx';
import { useChange } from './use-change.ts';
import { useOpening } from './use-opening.ts';

export function EndingAnswer({ shown }: { shown: ConflictShown }) {
  const t = useWords();
  const calls = useConflictCalls();
  const [objection, setObjection] = useKept(`conflict.against.${shown.id}`, '');
  const { box, open: objecting, set: setObjecting } = useOpening(objection !== '');
  const answer = useChange(shown.id, {
    mutationFn: (agree: boolean) =>
      calls.conflicts.answer({ id: shown.id, revision: shown.revision, agree, ...(!agree && { objection }) }),
    focus: endingPlace,
    onSuccess: () => {
      setObjection('');
      tell(t('conflict.answered'));
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    answer.mutate(false);
  };
  return (
    <div ref={box} className="no-print">
      <form className="stack" onSubmit={send}>
        {objecting && (
          <TextArea
            label={t('conflict.objection')}
            hint={t('conflict.objectionHint')}
            required
            maxLength={5000}
            value={objection}
            onChange={(event) => setObjection(event.target.value)}
          />
        )}
        <Refused error={answer.error} />
        <div className="row">
          {objecting ? (
            <>
              <Button look="primary" type="submit" disabled={answer.isPending}>
                {t('conflict.sayAgainst')}
              </Button>
              <Button look="plain" onClick={() => setObjecting(false)}>
                {t('ui.cancel')}
              </Button>
            </>
          ) : (
            <>
              <Button look="primary" disabled={answer.isPending} onClick={() => answer.mutate(true)}>
                {t('conflict.agree')}
              </Button>
              <Button onClick={() => setObjecting(true)}>{t('conflict.speakAgainst')}</Button>
            </>
          )}
        </div>
      </form>
    </div>
  );
}
