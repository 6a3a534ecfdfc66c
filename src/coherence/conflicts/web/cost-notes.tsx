/** What a decision costs other groups, as they have noted it, and what its group says to that. */
import { useState } from 'react';
import { useYou } from '#common-ground/network/web/queries.ts';
import { useKept } from '#deciding/decisions/web/kept.ts';
import { Button } from '#ui/button.tsx';
import { TextArea, TextField } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { fieldSentences } from '#ui/problem.ts';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { type Caused, type CostNote, useConflictCalls } from './calls.ts';
import css from './costs.module.css';
import { useCostChange } from './use-cost-change.ts';
import { useOpening } from './use-opening.ts';

export function CostNotes({ caused }: { caused: Caused }) {
  const t = useWords();
  const you = useYou();
  const { decision, notes, groups } = caused;
  const own = you?.memberships.some(({ group }) => group === decision.group.id) ?? false;
  return (
    <ul className={css.notes}>
      {notes.map((note) => (
        <li key={note.id} className={css.note}>
          <p>
            <b>
              <bdi>{groups.find(({ id }) => id === note.group)?.name}</bdi>
            </b>{' '}
            <span className="meta">{amountOf(note, t)}</span>
          </p>
          <p dir="auto" className={css.words}>
            {note.text}
          </p>
          {note.answer && (
            <div className={css.answer}>
              <p className="meta">
                {t('costs.says', { group: decision.group.name })}
                {note.answer.gainHours !== null && ` · ${t('costs.gains', { count: note.answer.gainHours })}`}
              </p>
              <p dir="auto" className={css.words}>
                {note.answer.text}
              </p>
            </div>
          )}
          {own && !note.answer && <Answer note={note} />}
        </li>
      ))}
    </ul>
  );
}

function amountOf({ hours, level }: CostNote, t: ReturnType<typeof useWords>): string {
  const parts = [hours !== null && t('costs.hours', { count: hours }), level !== null && t(`costs.level.${level}`)];
  return parts.filter(Boolean).join(' · ');
}

function Answer({ note }: { note: CostNote }) {
  const t = useWords();
  const calls = useConflictCalls();
  const [text, setText] = useKept(`cost.answer.${note.id}`, '');
  const { box, open, set } = useOpening(text !== '');
  const [gain, setGain] = useState('');
  const answer = useCostChange(
    () => calls.costs.answer({ id: note.id, text, gainHours: gain === '' ? null : Number(gain) }),
    () => {
      setText('');
      tell(t('costs.answered'));
    },
  );
  if (!open)
    return (
      <div ref={box}>
        <Button size="small" onClick={() => set(true)}>
          {t('costs.answer')}
        </Button>
      </div>
    );
  const errors = answer.error ? fieldSentences(answer.error) : {};
  return (
    <div ref={box} className={css.form}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          answer.mutate();
        }}
      >
        <TextArea
          label={t('costs.answerText')}
          required
          maxLength={2000}
          value={text}
          error={errors.text}
          onChange={(event) => setText(event.target.value)}
        />
        <TextField
          type="number"
          min={0}
          step="any"
          label={t('costs.gain')}
          optional={t('ui.optional')}
          value={gain}
          error={errors.gainHours}
          onChange={(event) => setGain(event.target.value)}
        />
        {answer.isError && <Trouble error={answer.error} />}
        <div className="row">
          <Button look="primary" size="small" type="submit" disabled={answer.isPending}>
            {t('costs.send')}
          </Button>
          <Button look="plain" size="small" onClick={() => set(false)}>
            {t('ui.cancel')}
          </Button>
        </div>
      </form>
    </div>
  );
}
