/** Dissent in a session: it goes along with whatever is decided. */
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { useWords } from '#ui/words.tsx';
import { isOver } from '../kinds.ts';
import type { Session } from './calls.ts';
import { DissentForm } from './dissent-form.tsx';
import css from './session.module.css';
import { useChange } from './use-change.ts';

export function SessionDissent({ session }: { session: Session }) {
  const t = useWords();
  const [writing, setWriting] = useState(false);
  const may = session.mayTakePart && !isOver(session.phase);
  const add = useChange(session, (calls, said: { text: string; alias: string; reopenIf: string }) =>
    calls.divergence.dissent({ id: session.id, ...said }),
  );
  if (session.dissent.length === 0 && !may) return null;
  return (
    <section className={css.section} aria-labelledby="dissent">
      <h2 id="dissent">{t('dissent.title')}</h2>
      <p>{t('dissent.lead')}</p>
      {session.dissent.map(({ by, alias, text, reopenIf, key }) => (
        <figure key={key ?? text} className={css.dissent}>
          <Markdown text={text} />
          <figcaption>
            <span dir="auto">{(by && session.names[by]) ?? alias ?? t('decision.nobodyNamed')}</span>
            {reopenIf && <span dir="auto">{t('dissent.reopensIf', { condition: reopenIf })}</span>}
          </figcaption>
        </figure>
      ))}
      {may && !writing && (
        <p className="row">
          <Button onClick={() => setWriting(true)}>{t('dissent.write')}</Button>
        </p>
      )}
      {writing && (
        <DissentForm
          place={session.id}
          onSend={(said) => add.mutateAsync(said)}
          onDone={() => setWriting(false)}
          pending={add.isPending}
          error={add.error}
        />
      )}
    </section>
  );
}
