/** Telling of a change that all should know. */
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useSending } from '#ui/use-sending.ts';
import { useWords } from '#ui/words.tsx';
import { type Probes, useDriftCalls } from './calls.ts';
import css from './drift.module.css';

interface ChangeFormProps {
  group: string;
  facts: Probes['probes'];
}

export function TellChangeForm({ group, facts }: ChangeFormProps) {
  const t = useWords();
  const calls = useDriftCalls();
  const [what, setWhat] = useState('');
  const [on, setOn] = useState('');
  const [asked, setAsked] = useState<string[]>([]);
  const send = useSending({
    send: () => calls.contextChanges.tell({ group, what, ...(on && { on }), probes: asked as never }),
    changes: [['drift']],
    told: t('drift.changeTold'),
    onDone: () => {
      setWhat('');
      setOn('');
      setAsked([]);
    },
  });
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <TextField
        label={t('drift.changeWhat')}
        hint={t('drift.changeWhatHint')}
        required
        value={what}
        onChange={(event) => setWhat(event.target.value)}
      />
      <TextField
        type="date"
        label={t('drift.changeOn')}
        optional={t('ui.optional')}
        value={on}
        onChange={(event) => setOn(event.target.value)}
      />
      {facts.length > 0 && (
        <fieldset>
          <legend>{t('drift.changeFacts')}</legend>
          {facts.map(({ id, statement }) => (
            <label key={id} className="row">
              <input
                type="checkbox"
                checked={asked.includes(id)}
                onChange={() => setAsked(asked.includes(id) ? asked.filter((it) => it !== id) : [...asked, id])}
              />
              <span dir="auto">{statement}</span>
            </label>
          ))}
        </fieldset>
      )}
      {send.error && <Trouble error={send.error} />}
      <p>
        <Button type="submit" disabled={send.isPending || what.trim() === ''}>
          {t('drift.changeTell')}
        </Button>
      </p>
    </form>
  );
}
