/** On home: decisions of my groups under which something has fallen, each to be confirmed, revised or disputed right here. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWords } from '#ui/words.tsx';
import { useFlagCalls } from './calls.ts';
import { DecisionItem, Standing, WhatFell } from './flag-items.tsx';
import css from './flags.module.css';
import { ownFlagsQuery } from './queries.ts';

const mostShown = 5;

interface WaitingProps {
  section: string | undefined;
  list: string | undefined;
}

/** The classes are those of the page on which it stands. */
export function WaitingFlags({ section, list }: WaitingProps) {
  const t = useWords();
  const told = useQuery(ownFlagsQuery(useFlagCalls())).data;
  if (!told || told.total === 0) return null;
  return (
    <section className={section} aria-labelledby="fallen">
      <h2 id="fallen">{t('flags.title')}</h2>
      <p className="meta">{t('flags.hintHome')}</p>
      <ul className={list}>
        {told.flags.slice(0, mostShown).map((flag) => (
          <li key={`${flag.decision} ${flag.assumption}`} className={css.item}>
            <DecisionItem flag={flag} told={told} />
            <WhatFell flag={flag} told={told} />
            <Standing flag={flag} told={told} />
          </li>
        ))}
      </ul>
      {told.total > mostShown && (
        <p className="meta">
          <Link to="/fallen">{t('flags.all', { count: told.total })}</Link>
        </p>
      )}
    </section>
  );
}
