/** What is shown instead of content: an empty place that teaches, a trouble that says what to do, a wait. */
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import css from './notice.module.css';
import { signInFrom, troubleOf } from './problem.ts';
import { useWords } from './words.tsx';

export const Empty = ({ title, children }: { title: string; children?: ReactNode }) => (
  <section className={css.empty}>
    <h2>{title}</h2>
    {children}
  </section>
);

interface TroubleProps {
  error: unknown;
  /** Says it better than the server, which does not know what things are called on the page. */
  sentence?: string | undefined;
  retry?: () => void;
}

export function Trouble({ error, sentence: better, retry }: TroubleProps) {
  const t = useWords();
  const { kind, sentence } = troubleOf(error);
  const signedOut = kind === 'unauthenticated';
  const known = { offline: t('trouble.offline'), unauthenticated: t('trouble.signedOut') };
  return (
    <div className={css.trouble} role="alert" tabIndex={-1}>
      <TriangleAlert aria-hidden />
      <div>
        <p>{known[kind as keyof typeof known] || better || sentence || t('trouble.unexpected')}</p>
        {signedOut && (
          <p>
            <a href={signInFrom(location)}>{t('trouble.signIn')}</a>
          </p>
        )}
        {retry && !signedOut && (
          <Button size="small" onClick={retry}>
            {t('trouble.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}

export const Note = ({ children }: { children: ReactNode }) => <div className={css.note}>{children}</div>;

export function Waiting({ lines = 6 }: { lines?: number }) {
  const t = useWords();
  return (
    <output className={css.waiting} aria-label={t('ui.waiting')}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <span key={line} />
      ))}
    </output>
  );
}
