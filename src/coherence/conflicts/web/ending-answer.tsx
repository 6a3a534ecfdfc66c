/** The other group shares the ending, or says what speaks against it. */
import { type FormEvent, useState } from 'react';
import { useKept } from '#deciding/decisions/web/kept.ts';
import { Button } from '#ui/button.tsx';
import { TextArea } from '#ui/field.tsx';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { type ConflictShown, useConflictCalls } from './calls.ts';
import { Refused } from './refused.tsx';
import { useChange } from './use-change.ts';

export function EndingAnswer({ shown }: { shown: ConflictShown }) {
  const t = useWords();
  const calls = useConflictCalls();
  const [objection, setObjection] = useKept(`conflict.against.${shown.id}`, '');
  const [objecting, setObjecting] = useState(objection !== '');
  const answer = useChange(shown.id, {
    mutationFn: (agree: boolean) =>
      calls.conflicts.answer({ id: shown.id, revision: shown.revision, agree, ...(!agree && { objection }) }),
    onSuccess: () => {
      setObjection('');
      setObjecting(false);
      tell(t('conflict.answered'));
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    answer.mutate(false);
  };
  return (
    <form className="stack no-print" onSubmit={send}>
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
  );
}
