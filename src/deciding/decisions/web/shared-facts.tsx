/** What a decision says of what everyone shares: the principles in play, its answer to a shared question, what it rests on. */
import { Link } from '@tanstack/react-router';
import { FootingList } from '#common-ground/context-maps/web/footing-list.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { Station } from '#ui/station.tsx';
import { useWords } from '#ui/words.tsx';
import type { Shown } from './calls.ts';
import css from './decision.module.css';
import { resolverOf } from './references.ts';

export const stanceShape = { upholds: 'full', stretches: 'half', breaks: 'crossed' } as const;

export function SharedFacts({ shown }: { shown: Shown }) {
  const t = useWords();
  const { principles, cited, answer, asked, assumptions } = shown;
  const option = asked?.options.find(({ key }) => key === answer?.option);
  return (
    <>
      {principles.length > 0 && (
        <section>
          <h2>{t('citing.title')}</h2>
          <ul className={css.citations}>
            {principles.map(({ principle, version, stance, why }) => (
              <li key={principle}>
                <Station shape={stanceShape[stance]} size={14} color="var(--thread)" />
                <span>
                  <span className="meta">{t(`stance.${stance}`)}</span>{' '}
                  <Link to="/principles/$id" params={{ id: principle }}>
                    <bdi>{cited[principle]?.title ?? principle}</bdi>
                  </Link>
                  {version !== null && cited[principle] && version < cited[principle].version && (
                    <small className="meta"> {t('citing.older', { version, newest: cited[principle].version })}</small>
                  )}
                  {why && <Markdown text={why} resolve={resolverOf(shown)} />}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {answer && asked && (
        <section>
          <h2>{t('answering.title')}</h2>
          <p>
            <Link to="/questions/$id" params={{ id: asked.id }}>
              <bdi>{asked.title}</bdi>
            </Link>
          </p>
          <p dir="auto">
            <strong>{option?.title ?? answer.option}</strong>
            {answer.scope.length > 0 && ` · ${answer.scope.join(', ')}`}
          </p>
        </section>
      )}
      {assumptions.length > 0 && (
        <section>
          <h2>{t('field.assumptions')}</h2>
          <FootingList footing={assumptions} />
        </section>
      )}
    </>
  );
}
