/** The group says what an intervention did: changed, kept, overridden, or decided for it beforehand. */
import { type FormEvent, useState } from 'react';
import { Ends } from '#coherence/escalations/web/escalation-acts.tsx';
import css from '#coherence/escalations/web/escalations.module.css';
import { Refused } from '#coherence/escalations/web/refused.tsx';
import { useSend } from '#coherence/escalations/web/use-send.ts';
import { Select, TextArea } from '#ui/field.tsx';
import { useWords } from '#ui/words.tsx';
import { type ResponseKind, responseKinds } from '../kinds.ts';
import { type InterventionShown, useStewardCalls } from './calls.ts';

export function RespondForm({ it, onDone }: { it: InterventionShown; onDone: () => void }) {
  const t = useWords();
  const calls = useStewardCalls();
  const [what, setWhat] = useState<ResponseKind>('kept');
  const [text, setText] = useState('');
  const respond = useSend({
    send: () => calls.interventions.respond({ id: it.id, revision: it.revision, what, text }),
    told: t('interventions.responded'),
    onDone,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    respond.mutate();
  };
  return (
    <form className={css.form} onSubmit={send}>
      <Select
        label={t('interventions.what')}
        value={what}
        onChange={(event) => setWhat(responseKinds.find((kind) => kind === event.target.value) ?? what)}
      >
        {responseKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`interventions.response.${kind}`)}
          </option>
        ))}
      </Select>
      <TextArea
        label={t('interventions.text')}
        optional={t('ui.optional')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Refused sending={respond} />
      <Ends send={t('interventions.respond')} pending={respond.isPending} onCancel={onDone} />
    </form>
  );
}
