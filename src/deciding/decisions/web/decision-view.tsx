/** A decision as one reads it: from the question along the thread to what came of it. */

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTitle } from '#ui/page.tsx';
import { Day, Moment } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import type { Shown } from './calls.ts';
import css from './decision.module.css';
import { DecisionFacts } from './decision-facts.tsx';
import { DecisionThread } from './decision-thread.tsx';
import { StatusWord } from './status.tsx';

interface ViewProps {
  shown: Shown;
  actions?: ReactNode;
  banner?: ReactNode;
  onRecordResult?: (() => void) | undefined;
  children?: ReactNode;
}

export function DecisionView({ shown, actions, banner, onRecordResult, children }: ViewProps) {
  const t = useWords();
  const decision = shown;
  const group = shown.groups[shown.group];
  useTitle(decision.title);
  return (
    <article>
      {banner}
      <header className={css.head}>
        <p className={css.over}>
          {group && (
            <Link to="/groups/$slug" params={{ slug: group.slug }}>
              {group.name}
            </Link>
          )}
          <span className="numbers">#{decision.ref}</span>
          <StatusWord status={decision.status} />
          {decision.retracted && <strong>{t('status.retracted')}</strong>}
        </p>
        <h1 dir="auto" className={css.title} data-long={decision.title.length > 60 || undefined}>
          {decision.title}
        </h1>
        <Dates shown={shown} />
        {actions && <div className={`${css.actions} no-print`}>{actions}</div>}
      </header>
      <div className={css.layout}>
        <div>
          <DecisionThread shown={shown} onRecordResult={onRecordResult} />
        </div>
        <DecisionFacts shown={shown} />
      </div>
      {children}
    </article>
  );
}

/** Statuses that say what happened on the day better than “decided” does. */
const own = new Set<Shown['status']>(['proposed', 'rejected']);

/** When it was decided and when it was written down are two dates. */
function Dates({ shown }: { shown: Shown }) {
  const t = useWords();
  const days = shown.lagDays;
  return (
    <p className={css.dates}>
      {shown.decidedOn ? (
        <>
          {t(`decision.dated.${own.has(shown.status) ? shown.status : 'decided'}`)} <Day value={shown.decidedOn} />
        </>
      ) : (
        t('decision.undated')
      )}
      {' · '}
      {days === null && (
        <>
          {t('decision.recorded')} <Moment value={shown.recordedAt} />
        </>
      )}
      {days !== null && (days <= 0 ? t('decision.recordedSameDay') : t('decision.recordedLater', { count: days }))}
    </p>
  );
}
