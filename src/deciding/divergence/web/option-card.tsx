/** One option with what speaks for and against it: what was written alone and what was said since stand side by side. */
import type { ReactNode } from 'react';
import { Markdown } from '#ui/markdown.tsx';
import { useWords } from '#ui/words.tsx';
import type { Session } from './calls.ts';
import css from './session.module.css';

export type OptionShown = Session['now'][number];
type Against = OptionShown['against'][number];

interface CardProps {
  option: OptionShown;
  /** By what it is called beside the votes, once there can be any. */
  letter?: string;
  /** What can be done with a reason against it. */
  answering?: (reason: Against) => ReactNode;
  children?: ReactNode;
}

export function OptionCard({ option, letter, answering, children }: CardProps) {
  const t = useWords();
  return (
    <article className={css.option}>
      <h3 dir="auto">
        {letter && <span className={css.letter}>{letter} </span>}
        {option.title}
      </h3>
      {option.description && <Markdown text={option.description} />}
      {option.for.length + option.against.length > 0 && (
        <div className={css.reasons}>
          <div>
            <h4>{t('divergence.for')}</h4>
            {option.for.length === 0 && <p className="meta">{t('divergence.nothingFor')}</p>}
            <ul>
              {option.for.map(({ id, text }) => (
                <li key={id} dir="auto">
                  {text}
                </li>
              ))}
            </ul>
          </div>
          <div>
            <h4>{t('divergence.against')}</h4>
            {option.against.length === 0 && <p className="meta">{t('divergence.nothingAgainst')}</p>}
            <ul>
              {option.against.map((reason) => (
                <li key={reason.id}>
                  {reason.objection && <small>{t('divergence.objection')}</small>}
                  <span dir="auto">{reason.text}</span>
                  {reason.answers.map((answer) => (
                    <p key={answer} dir="auto" className={css.answer}>
                      {answer}
                    </p>
                  ))}
                  {answering?.(reason)}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {children}
    </article>
  );
}
