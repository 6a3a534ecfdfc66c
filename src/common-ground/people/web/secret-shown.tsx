/** A secret that is shown once: whoever closes it has copied it or makes another. */
import { useRef } from 'react';
import { Button } from '#ui/button.tsx';
import { copySecret } from '#ui/copy.ts';
import { useWords } from '#ui/words.tsx';
import css from './people.module.css';

export function SecretShown({ lead, secret }: { lead: string; secret: string }) {
  const t = useWords();
  const shown = useRef<HTMLElement>(null);
  return (
    <output className={css.secret}>
      <span>{lead}</span>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long line scrolls, and the keyboard must reach it */}
      <code ref={shown} tabIndex={0}>
        {secret}
      </code>
      <span>
        <Button size="small" onClick={() => void copySecret(t, secret, shown.current)}>
          {t('ui.copy')}
        </Button>
      </span>
    </output>
  );
}
