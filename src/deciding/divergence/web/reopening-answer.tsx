/** Somebody has seen what a dissent warned of: the group that decided says whether it looks again. */
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { TextArea } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useSending } from '#ui/use-sending.ts';
import { useWords } from '#ui/words.tsx';
import { type Reopening, useDivergenceCalls } from './calls.ts';
import css from './session.module.css';

interface AnswerProps {
  reopening: Reopening;
  /** Whether the reader belongs to the group that decided. */
  may: boolean;
  names: Record<string, string>;
}

export function ReopeningAnswer({ reopening, may, names }: AnswerProps) {
  const t = useWords();
  const { saw, createdBy, answer } = reopening;
  return (
    <div className={css.answer}>
      <p>
        <strong>{t('dissent.askedAgain', { name: names[createdBy ?? ''] ?? t('trail.somebody') })}</strong>{' '}
        <span dir="auto">{saw}</span>
      </p>
      {answer && (
        <p>
          {answer.reopens ? t('dissent.answeredYes') : t('dissent.answeredNo')} <span dir="auto">{answer.why}</span>
        </p>
      )}
      {!answer && may && <AnswerForm id={reopening.id} />}
    </div>
  );
}

function AnswerForm({ id }: Pick<Reopening, 'id'>) {
  const t = useWords();
  const calls = useDivergenceCalls();
  const [why, setWhy] = useState('');
  const answer = useSending({
    send: (reopens: boolean) => calls.dissent.answer({ id, why, reopens }),
    changes: [['dissent']],
  });
  return (
    <form className="stack prose no-print" onSubmit={(event) => event.preventDefault()}>
      <TextArea
        label={t('dissent.answerWhy')}
        rows={2}
        required
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
      {answer.isError && <Trouble error={answer.error} />}
      <div className="row">
        <Button size="small" disabled={answer.isPending || why.trim() === ''} onClick={() => answer.mutate(true)}>
          {t('dissent.takeUp')}
        </Button>
        <Button size="small" disabled={answer.isPending || why.trim() === ''} onClick={() => answer.mutate(false)}>
          {t('dissent.leave')}
        </Button>
      </div>
    </form>
  );
}
