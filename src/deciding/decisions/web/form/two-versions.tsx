/** Two people edited at once: both versions side by side, field by field, and the writer chooses. */
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Note } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { written } from '#ui/written.ts';
import { changedFields, type FormContent, pick } from './form-content.ts';
import css from './two-versions.module.css';

type Key = keyof FormContent;

interface TwoProps {
  base: FormContent;
  mine: FormContent;
  theirs: FormContent;
  sending: boolean;
  onSettled: (content: FormContent) => void;
}

export function TwoVersions({ base, mine, theirs, sending, onSettled }: TwoProps) {
  const t = useWords();
  const myChanges = new Set(changedFields(base, mine));
  const differing = changedFields(theirs, mine);
  // What only the other person changed is theirs to begin with; what the writer touched is the writer's.
  const [taken, setTaken] = useState(() => new Set(differing.filter((key) => !myChanges.has(key))));
  const settle = () => {
    const settled: FormContent = {
      ...mine,
      ...pick(
        theirs,
        differing.filter((key) => taken.has(key)),
      ),
    } as FormContent;
    onSettled(settled);
  };
  const choose = (key: Key, take: boolean) => {
    const next = new Set(taken);
    if (take) next.add(key);
    else next.delete(key);
    setTaken(next);
  };
  return (
    <div>
      <Note>{t('stale.lead')}</Note>
      <div className={css.fields}>
        {differing.map((key) => (
          <fieldset key={key} className={css.field}>
            <legend>{t(`field.${key}`)}</legend>
            <div className={css.pair}>
              <Side
                name={key}
                word={t('stale.mine')}
                text={written(mine[key])}
                checked={!taken.has(key)}
                onChoose={() => choose(key, false)}
              />
              <Side
                name={key}
                word={t('stale.theirs')}
                text={written(theirs[key])}
                checked={taken.has(key)}
                onChoose={() => choose(key, true)}
              />
            </div>
          </fieldset>
        ))}
      </div>
      <Button look="primary" disabled={sending} onClick={settle}>
        {t('stale.save')}
      </Button>
    </div>
  );
}

interface SideProps {
  name: string;
  word: string;
  text: string;
  checked: boolean;
  onChoose: () => void;
}

function Side({ name, word, text, checked, onChoose }: SideProps) {
  const t = useWords();
  return (
    <label className={css.side}>
      <b>
        <input type="radio" name={name} checked={checked} onChange={onChoose} />
        {word}
      </b>
      <p>{text || t('stale.nothing')}</p>
    </label>
  );
}
