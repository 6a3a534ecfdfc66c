/** A secret that is shown once: whoever closes it has copied it or makes another. */
import { useEffect, useRef } from 'react';
import { Button } from '#ui/button.tsx';
import { copySecret } from '#ui/copy.ts';
import { useWords } from '#ui/words.tsx';
import css from './people.module.css';

export function SecretShown({ lead, secret }: { lead: string; secret: string }) {
  const t = useWords();
  const shown = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new secret is what comes next
  useEffect(() => button.current?.focus(), [secret]);
  return (
    <output className={css.secret}>
      <span>{lead}</span>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long line scrolls, and the keyboard must reach it */}
      <code ref={shown} tabIndex={0}>
        {secret}
      </code>
      <span>
        <Button ref={button} size="small" onClick={() => void copySecret(t, secret, shown.current)}>
          {t('ui.copy')}
        </Button>
      </span>
    </output>
  );
}
