/** On a decision's page, before everything else that can be said of it: something has fallen that it rests on. */
import { useQuery } from '@tanstack/react-query';
import { useWords } from '#ui/words.tsx';
import { useFlagCalls } from './calls.ts';
import { Standing, WhatFell } from './flag-items.tsx';
import css from './flags.module.css';
import { flagsOfDecisionQuery } from './queries.ts';

export function FlagsOfDecision({ decision }: { decision: string }) {
  const t = useWords();
  const told = useQuery(flagsOfDecisionQuery(useFlagCalls(), decision)).data;
  if (!told || told.total === 0) return null;
  return (
    <section className={css.onDecision} aria-labelledby="rests-on-fallen">
      <h2 id="rests-on-fallen">{t('flags.onDecision')}</h2>
      <ul>
        {told.flags.map((flag) => (
          <li key={flag.assumption} className={css.item}>
            <WhatFell flag={flag} told={told} />
            <Standing flag={flag} told={told} />
          </li>
        ))}
      </ul>
    </section>
  );
}
