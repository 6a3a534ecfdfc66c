/**
 * A private question for whoever is writing, where a sentence lays something on a person. It is found here in the browser:
 * neither the sentence nor that anything was found is sent or kept anywhere.
 */
import { useMemo, useState } from 'react';
import { type Blame, findBlame } from '#text/blame.ts';
import { Button } from '#ui/button.tsx';
import { useLater } from '#ui/later.ts';
import { useWords } from '#ui/words.tsx';
import css from './blame-hint.module.css';
import { useSilenced } from './hints.ts';

const pause = 700;

/** The first that has not been passed over: one question at a time. */
function useFirst(text: string): [Blame | undefined, (passed: string) => void] {
  const late = useLater(text, pause);
  const [passed, setPassed] = useState<readonly string[]>([]);
  const found = useMemo(() => findBlame(late), [late]);
  const first = found.find((one) => !passed.includes(`${one.kind} ${one.text}`) && text.includes(one.text));
  return [first, (key) => setPassed([...passed, key])];
}

export function BlameHint({ text }: { text: string }) {
  const t = useWords();
  const [silenced, setSilenced] = useSilenced();
  const [first, pass] = useFirst(silenced ? '' : text);
  return (
    <div className={css.place} aria-live="polite" data-private>
      {first && !silenced && (
        <div className={css.hint}>
          <p className={css.words}>
            <q dir="auto">{first.text.trim()}</q>
          </p>
          <p className={css.question}>{t(`blame.${first.kind}`)}</p>
          <p className="meta">{t('blame.private')}</p>
          <div className="row">
            <Button size="small" onClick={() => pass(`${first.kind} ${first.text}`)}>
              {t('blame.leave')}
            </Button>
            <Button size="small" look="plain" onClick={() => setSilenced(true)}>
              {t('blame.never')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

/** Where somebody has asked not to be asked, they find here how to be asked again. */
export function AskAgain() {
  const t = useWords();
  const [silenced, setSilenced] = useSilenced();
  if (!silenced) return null;
  return (
    <p className="meta no-print">
      {t('blame.silenced')}{' '}
      <Button size="small" look="plain" onClick={() => setSilenced(false)}>
        {t('blame.again')}
      </Button>
    </p>
  );
}
