/** A secret that is shown once: whoever closes it has copied it or makes another. */
import { Button } from '#ui/button.tsx';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import css from './people.module.css';

export function SecretShown({ lead, secret }: { lead: string; secret: string }) {
  const t = useWords();
  const copy = () => void navigator.clipboard.writeText(secret).then(() => tell(t('ui.copied')));
  return (
    <output className={css.secret}>
      <span>{lead}</span>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long line scrolls, and the keyboard must reach it */}
      <code tabIndex={0}>{secret}</code>
      <span>
        <Button size="small" onClick={copy}>
          {t('ui.copy')}
        </Button>
      </span>
    </output>
  );
}
