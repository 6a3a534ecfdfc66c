/** What the group wanted to do otherwise, and what became of it: with that the next retrospective opens. */
import { type FormEvent, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Select, TextField } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { triedWays } from '../kinds.ts';
import { type Change, type RetrospectiveShown, useRetrospectiveCalls } from './calls.ts';
import css from './retrospective.module.css';
import { useShown } from './use-shown.ts';

export function ChangeList({ changes }: { changes: readonly Change[] }) {
  return (
    <ul className={css.changes}>
      {changes.map((change) => (
        <li key={change.id}>
          <p dir="auto" className={css.said}>
            {change.text}
          </p>
          {change.why && (
            <p dir="auto" className="meta">
              {change.why}
            </p>
          )}
          {change.tried && <Became tried={change.tried} />}
        </li>
      ))}
    </ul>
  );
}

function Became({ tried }: { tried: NonNullable<Change['tried']> }) {
  const t = useWords();
  return (
    <p className={css.became}>
      <b>{t(`retrospective.tried.${tried.what}`)}</b> <span dir="auto">{tried.text}</span>
    </p>
  );
}

export function Opening({ shown }: { shown: RetrospectiveShown }) {
  const t = useWords();
  const { opensWith } = shown;
  if (!opensWith || opensWith.changes.length === 0) return null;
  const answering = shown.mayTakePart && shown.status !== 'closed';
  return (
    <section className={css.section} aria-labelledby="last-time">
      <h2 id="last-time">{t('retrospective.lastTime')}</h2>
      <p className="meta">
        {t('retrospective.lastTimeOn')} <Day value={opensWith.heldOn} />
      </p>
      {answering ? (
        <ul className={css.changes}>
          {opensWith.changes.map((change) => (
            <li key={change.id}>
              <p dir="auto" className={css.said}>
                {change.text}
              </p>
              {change.tried ? <Became tried={change.tried} /> : <Answer shown={shown} change={change} />}
            </li>
          ))}
        </ul>
      ) : (
        <ChangeList changes={opensWith.changes} />
      )}
    </section>
  );
}

function Answer({ shown, change }: { shown: RetrospectiveShown; change: Change }) {
  const t = useWords();
  const calls = useRetrospectiveCalls();
  const [what, setWhat] = useState<(typeof triedWays)[number]>('kept');
  const [text, setText] = useState('');
  const answer = useShown(shown.id, {
    mutationFn: async () => {
      await calls.retrospectives.answer({ id: shown.opensWith!.id, change: change.id, what, text });
      return calls.retrospectives.show({ id: shown.id });
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    answer.mutate();
  };
  return (
    <form className={css.answer} onSubmit={onSubmit}>
      <Select
        label={t('retrospective.whatBecame')}
        value={what}
        onChange={({ target }) => setWhat(triedWays.find((it) => it === target.value) ?? what)}
      >
        {triedWays.map((it) => (
          <option key={it} value={it}>
            {t(`retrospective.tried.${it}`)}
          </option>
        ))}
      </Select>
      <TextField
        label={t('retrospective.whatCame')}
        optional={t('ui.optional')}
        maxLength={2000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button type="submit" size="small" disabled={answer.isPending}>
        {t('ui.save')}
      </Button>
      {answer.error && <Trouble error={answer.error} />}
    </form>
  );
}
