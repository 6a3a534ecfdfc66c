/** Another group's station: what it was asked, what it chose, what came of it. It is shown, and nothing is claimed. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Excerpt } from '#deciding/decisions/web/excerpt.tsx';
import { StatusStation } from '#deciding/decisions/web/status.tsx';
import { useWords } from '#ui/words.tsx';
import type { Candidate } from './calls.ts';
import css from './panel.module.css';

interface CandidateProps {
  candidate: Candidate;
  sought: string;
  /** The level of its heading. */
  level?: 2 | 3;
  /** What can be said of it; the shell puts that in. */
  children?: ReactNode;
}

export function CandidateItem({ candidate, sought, level = 3, children }: CandidateProps) {
  const Heading = `h${level}` as const;
  const t = useWords();
  const { decision, passage, chosen, result } = candidate;
  const says = !['title', 'choice', 'topics'].includes(passage.field) && passage.text !== chosen;
  return (
    <li className={css.one}>
      <span>
        <StatusStation status={decision.status} size={14} />
      </span>
      <Heading dir="auto" className={css.title}>
        <Link to="/decisions/$id" params={{ id: decision.ref }} target="_blank">
          {decision.title}
          <span className="unseen"> {t('precedents.newTab')}</span>
        </Link>
      </Heading>
      <div className={css.body}>
        <p className="meta">
          <b>
            <bdi>{decision.group.name}</bdi>
          </b>{' '}
          · {t(`status.${decision.status}`)}
          {decision.decidedOn && ` · ${decision.decidedOn.slice(0, 4)}`}
        </p>
        {says && (
          <p dir="auto" className={css.passage}>
            “<Excerpt text={passage.text} sought={sought} shortest={4} />”
          </p>
        )}
        {passage.field === 'topics' && (
          <p className="meta" dir="auto">
            {t('field.tags')}: <Excerpt text={passage.text} sought={sought} shortest={4} />
          </p>
        )}
        <p className={css.chosen}>
          <b>{t('precedents.chosen')}</b> <bdi>{chosen}</bdi>
        </p>
        {result && (
          <p className={css.result}>
            <b>{result.verdict ? t(`verdict.${result.verdict}`) : t('field.result')}:</b> <bdi>{result.text}</bdi>
          </p>
        )}
        {children}
      </div>
    </li>
  );
}
