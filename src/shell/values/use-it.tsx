/** A value is worth what it settles: somebody holds it against a decision that was really made. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import css from '#common-ground/values/web/value.module.css';
import { useReferences } from '#deciding/decisions/web/form/use-references.ts';
import { useKept } from '#deciding/decisions/web/kept.ts';
import { Button } from '#ui/button.tsx';
import { TextArea } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { fieldSentences } from '#ui/problem.ts';
import { SuggestArea } from '#ui/suggest-area.tsx';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';

interface Use {
  decision: string;
  text: string;
  decisive: boolean | null;
}

const blank: Use = { decision: '', text: '', decisive: null };

/** A reference in whatever somebody wrote around it, such as `#lisbon-3`. */
const meantBy = (written: string): string =>
  /dec_[a-z0-9]+|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*-\d+/u.exec(written)?.[0] ?? written.replace('#', '').trim();

/** Only decisions are meant here, so the sign that offers them need not be typed. */
const begunWithSign = (text: string): string => (text && !text.includes('#') ? `#${text}` : text);

function useUse(id: `val_${string}`) {
  const t = useWords();
  const client = useClient();
  const queries = useQueryClient();
  const [given, setGiven, forget] = useKept<Use>(`value.use.${id}`, blank);
  const send = useMutation({
    mutationFn: () =>
      client.values.test({
        id,
        decision: meantBy(given.decision),
        text: given.text,
        decisive: given.decisive === true,
      }),
    onSuccess: () => {
      forget();
      setGiven(blank);
      tell(t('values.used'));
      for (const key of ['values', 'compass', 'loop']) void queries.invalidateQueries({ queryKey: [key] });
      void queries.invalidateQueries({ queryKey: ['trail', 'show', id] });
    },
  });
  return { given, setGiven, send };
}

export function UseIt({ id }: { id: `val_${string}` }) {
  const t = useWords();
  const suggest = useReferences();
  const { given, setGiven, send } = useUse(id);
  const errors = send.error ? fieldSentences(send.error) : {};
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate();
  };
  return (
    <form className="stack" onSubmit={onSubmit}>
      <div className={css.oneLine}>
        <SuggestArea
          label={t('values.whichDecision')}
          hint={t('values.whichDecisionHint')}
          required
          rows={1}
          value={given.decision}
          error={errors.decision}
          suggest={suggest}
          onText={(text) => setGiven({ ...given, decision: begunWithSign(text) })}
        />
      </div>
      <TextArea
        label={t('values.speaks')}
        hint={t('values.speaksHint')}
        required
        maxLength={5000}
        value={given.text}
        error={errors.text}
        onChange={(event) => setGiven({ ...given, text: event.target.value })}
      />
      <Decisive value={given.decisive} onValue={(decisive) => setGiven({ ...given, decisive })} />
      {send.isError && <Trouble error={send.error} sentence={Object.values(errors)[0]} />}
      <div className="row">
        <Button type="submit" look="primary" disabled={send.isPending}>
          {t('values.useIt')}
        </Button>
      </div>
    </form>
  );
}

function Decisive({ value, onValue }: { value: boolean | null; onValue: (value: boolean) => void }) {
  const t = useWords();
  return (
    <fieldset className={css.choices}>
      <legend>{t('values.otherwise')}</legend>
      {[true, false].map((answer) => (
        <label key={String(answer)}>
          <input type="radio" name="decisive" required checked={value === answer} onChange={() => onValue(answer)} />
          {answer ? t('values.yes') : t('values.no')}
        </label>
      ))}
    </fieldset>
  );
}
