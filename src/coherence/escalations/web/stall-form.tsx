import { type FormEvent, useState } from 'react';
import { Select, TextArea } from '#ui/field.tsx';
import { useWords } from '#ui/words.tsx';
import { stallReasons } from '../kinds.ts';
import { type StallShown, useEscalationCalls } from './calls.ts';
import { Ends } from './escalation-acts.tsx';
import css from './escalations.module.css';
import { Refused } from './refused.tsx';
import { useSend } from './use-send.ts';

/** The group says why its proposal waits. */
export function StallForm({ it, onDone }: { it: StallShown; onDone: () => void }) {
  const t = useWords();
  const calls = useEscalationCalls();
  const [reason, setReason] = useState(it.stall?.reason ?? 'unsure-who-may-decide');
  const [text, setText] = useState(it.stall?.text ?? '');
  const say = useSend({
    send: () => calls.stalls.say({ decision: it.decision, reason, text }),
    told: t('stalls.said'),
    onDone,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    say.mutate();
  };
  return (
    <form className={css.form} onSubmit={send}>
      <Select
        label={t('stalls.why')}
        value={reason}
        onChange={(event) => setReason(stallReasons.find((it) => it === event.target.value) ?? reason)}
      >
        {stallReasons.map((it) => (
          <option key={it} value={it}>
            {t(`stalls.reason.${it}`)}
          </option>
        ))}
      </Select>
      <TextArea
        label={t('stalls.more')}
        optional={t('ui.optional')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Refused sending={say} />
      <Ends send={t('ui.save')} pending={say.isPending} onCancel={onDone} />
    </form>
  );
}
