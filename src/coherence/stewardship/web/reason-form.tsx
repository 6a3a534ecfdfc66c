/** One reason, and it is done: for what ends before its day. */
import { type FormEvent, useState } from 'react';
import { Ends } from '#coherence/escalations/web/escalation-acts.tsx';
import css from '#coherence/escalations/web/escalations.module.css';
import { Refused } from '#coherence/escalations/web/refused.tsx';
import { useSend } from '#coherence/escalations/web/use-send.ts';
import { TextArea } from '#ui/field.tsx';
import { fieldSentences } from '#ui/problem.ts';

interface ReasonFormProps {
  label: string;
  send: (why: string) => Promise<unknown>;
  act: string;
  told: string;
  onDone: () => void;
}

export function ReasonForm({ label, send, act, told, onDone }: ReasonFormProps) {
  const [why, setWhy] = useState('');
  const sending = useSend({ send: () => send(why), told, onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sending.mutate();
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <TextArea
        label={label}
        value={why}
        error={sending.error ? fieldSentences(sending.error).why : undefined}
        onChange={(event) => setWhy(event.target.value)}
      />
      <Refused sending={sending} />
      <Ends send={act} pending={sending.isPending} onCancel={onDone} />
    </form>
  );
}
