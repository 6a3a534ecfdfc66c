/** Seeing it otherwise: in one’s own words, under one’s own name or another, and when to look again. */
import { type FormEvent, useId } from 'react';
import { useKept } from '#deciding/decisions/web/kept.ts';
import { Button } from '#ui/button.tsx';
import { Check, TextArea, TextField } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { fieldSentences } from '#ui/problem.ts';
import { useWords } from '#ui/words.tsx';

export interface DissentTyped {
  text: string;
  alias: string;
  reopenIf: string;
  hidden: boolean;
}

const blank: DissentTyped = { text: '', alias: '', reopenIf: '', hidden: false };

interface FormProps {
  /** Where what is typed is kept in this browser. */
  place: string;
  onSend: (typed: { text: string; alias: string; reopenIf: string }) => Promise<unknown>;
  onDone: () => void;
  pending: boolean;
  error: Error | null;
}

export function DissentForm({ place, onSend, onDone, pending, error }: FormProps) {
  const t = useWords();
  const hint = useId();
  const [typed, setTyped, forget] = useKept<DissentTyped>(`dissent.${place}`, blank);
  const change = (part: Partial<DissentTyped>) => setTyped({ ...typed, ...part });
  const errors = error ? fieldSentences(error) : {};
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const { hidden, alias, ...rest } = typed;
    void onSend({ ...rest, alias: hidden ? alias : '' })
      .then(() => {
        forget();
        onDone();
      })
      .catch(() => {});
  };
  return (
    <form className="stack prose" onSubmit={onSubmit}>
      <TextArea
        label={t('dissent.text')}
        rows={3}
        required
        value={typed.text}
        error={errors.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <TextArea
        label={t('dissent.reopenIf')}
        hint={t('dissent.reopenHint')}
        rows={2}
        maxLength={2000}
        value={typed.reopenIf}
        error={errors.reopenIf}
        onChange={(event) => change({ reopenIf: event.target.value })}
      />
      <Check
        label={t('dissent.hide')}
        aria-describedby={hint}
        checked={typed.hidden}
        onChange={(event) => change({ hidden: event.target.checked })}
      />
      <p id={hint} className="meta">
        {t('dissent.hideHint')}
      </p>
      {typed.hidden && (
        <TextField
          label={t('dissent.alias')}
          required
          maxLength={100}
          value={typed.alias}
          error={errors.alias}
          onChange={(event) => change({ alias: event.target.value })}
        />
      )}
      {error && <Trouble error={error} sentence={Object.values(errors)[0]} />}
      <div className="row">
        <Button type="submit" look="primary" disabled={pending || typed.text.trim() === ''}>
          {t('dissent.attach')}
        </Button>
        <Button onClick={onDone}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
