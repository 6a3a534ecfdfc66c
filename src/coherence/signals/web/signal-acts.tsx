/** Those who tend say that they have read it; anybody answers who has an answer that helps. */
import { type FormEvent, useState } from 'react';
import { useOpening } from '#coherence/conflicts/web/use-opening.ts';
import { Button } from '#ui/button.tsx';
import { Select, TextArea } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { fieldSentences } from '#ui/problem.ts';
import { useWords } from '#ui/words.tsx';
import { type SignalAnswer, signalAnswers } from '../kinds.ts';
import { type SignalShown, useSignalCalls } from './calls.ts';
import css from './signals.module.css';
import { useSend } from './use-send.ts';

export function SignalActs({ it, tending }: { it: SignalShown; tending: boolean }) {
  const t = useWords();
  const calls = useSignalCalls();
  const { box, open, set } = useOpening(false);
  const read = useSend({ send: () => calls.signals.read({ id: it.id }), told: t('signals.readTold') });
  if (it.answer) return null;
  return (
    <div ref={box} tabIndex={-1}>
      {open ? (
        <AnswerForm it={it} onDone={() => set(false)} />
      ) : (
        <div className="row">
          {tending && !it.read && (
            <Button size="small" look="primary" disabled={read.isPending} onClick={() => read.mutate()}>
              {t('signals.readIt')}
            </Button>
          )}
          <Button size="small" onClick={() => set(true)}>
            {t('signals.answerIt')}
          </Button>
          {read.isError && <Trouble error={read.error} />}
        </div>
      )}
    </div>
  );
}

function AnswerForm({ it, onDone }: { it: SignalShown; onDone: () => void }) {
  const t = useWords();
  const calls = useSignalCalls();
  const [what, setWhat] = useState<SignalAnswer>('watching');
  const [text, setText] = useState('');
  const answer = useSend({
    send: () => calls.signals.answer({ id: it.id, revision: it.revision, what, text }),
    told: t('signals.answered'),
    onDone,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    answer.mutate();
  };
  return (
    <form className={css.form} onSubmit={send}>
      <Select
        label={t('signals.done')}
        value={what}
        onChange={({ target }) => setWhat(signalAnswers.find((it) => it === target.value) ?? 'watching')}
      >
        {signalAnswers.map((it) => (
          <option key={it} value={it}>
            {t(`signals.answer.${it}`)}
          </option>
        ))}
      </Select>
      <TextArea
        label={t('signals.answerText')}
        required
        maxLength={5000}
        value={text}
        error={answer.error ? fieldSentences(answer.error).text : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      {answer.isError && <Trouble error={answer.error} />}
      <div className="row">
        <Button type="submit" size="small" look="primary" disabled={answer.isPending}>
          {t('signals.send')}
        </Button>
        <Button size="small" look="plain" onClick={onDone}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
