/** The three answers of a group: it stands, it will be revised, the assumption holds. Pressing one opens the words for it. */

import { Link } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { useOpening } from '#coherence/conflicts/web/use-opening.ts';
import { Button } from '#ui/button.tsx';
import { TextArea } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { fieldSentences } from '#ui/problem.ts';
import { Ago } from '#ui/time.tsx';
import { useSending } from '#ui/use-sending.ts';
import { useWords } from '#ui/words.tsx';
import { type FlagAnswerKind, flagAnswers } from '../kinds.ts';
import { type FlagShown, useFlagCalls } from './calls.ts';
import css from './flags.module.css';

const changes = [['flags'], ['maps'], ['home'], ['trail'], ['decisions']];

function useAnswer(flag: FlagShown, onDone: () => void) {
  const t = useWords();
  const calls = useFlagCalls();
  return useSending({
    send: ({ answer, why }: { answer: FlagAnswerKind; why: string }) =>
      calls.flags.answer({ decision: flag.decision, assumption: flag.assumption, answer, why }),
    changes,
    told: t('flags.said'),
    onDone,
  });
}

export function AnswerFlag({ flag }: { flag: FlagShown }) {
  const t = useWords();
  const { box, open, set } = useOpening<FlagAnswerKind | null>(null);
  return (
    <div ref={box} tabIndex={-1} className={css.answering}>
      {open ? (
        <AnswerForm flag={flag} answer={open} onDone={() => set(null)} />
      ) : (
        <div className="row">
          {flagAnswers.map((answer) => (
            <Button key={answer} size="small" onClick={() => set(answer)}>
              {t(`flags.answer.${answer}`)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

function AnswerForm({ flag, answer, onDone }: { flag: FlagShown; answer: FlagAnswerKind; onDone: () => void }) {
  const t = useWords();
  const hint = useId();
  const [why, setWhy] = useState('');
  const sending = useAnswer(flag, onDone);
  const errors = sending.error ? fieldSentences(sending.error) : {};
  const send = (event: FormEvent) => {
    event.preventDefault();
    sending.mutate({ answer, why });
  };
  return (
    <form className={css.form} onSubmit={send} aria-describedby={hint}>
      <p id={hint} className="meta">
        {t(`flags.hint.${answer}`)}
      </p>
      <TextArea
        label={t(`flags.why.${answer}`)}
        {...(answer !== 'dispute' && { optional: t('ui.optional') })}
        required={answer === 'dispute'}
        maxLength={5000}
        value={why}
        error={errors.why}
        onChange={(event) => setWhy(event.target.value)}
      />
      {sending.isError && <Trouble error={sending.error} />}
      <div className="row">
        <Button type="submit" size="small" look="primary" disabled={sending.isPending}>
          {t(`flags.send.${answer}`)}
        </Button>
        <Button size="small" look="plain" onClick={onDone}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** What the group has said; whoever said that it will be revised finds the way to do so. */
export function Answered({ flag, reference }: { flag: FlagShown; reference: string | undefined }) {
  const t = useWords();
  if (!flag.answer) return null;
  const { answer, why, createdAt } = flag.answer;
  return (
    <div className={css.said}>
      <p>
        <b>{t(`flags.state.${answer}`)}</b>{' '}
        <span className="meta">
          <Ago value={createdAt} />
        </span>
      </p>
      {why && <p dir="auto">{why}</p>}
      {answer === 'revise' && flag.mayAnswer && reference && (
        <p className="row">
          <Link to="/decisions/$id/amend" params={{ id: reference }}>
            {t('flags.amend')}
          </Link>
          <Link to="/decisions/new" search={{ supersedes: reference }}>
            {t('flags.supersede')}
          </Link>
        </p>
      )}
    </div>
  );
}
