/** On an assumption's page: whom its fall concerns, who has answered, and what nobody has answered yet. */
import { useQuery } from '@tanstack/react-query';
import { useWords } from '#ui/words.tsx';
import { useFlagCalls } from './calls.ts';
import { Chain } from './flag-chain.tsx';
import { DecisionItem, Standing } from './flag-items.tsx';
import css from './flags.module.css';
import { flagsOfAssumptionQuery } from './queries.ts';

export function FlagsOfAssumption({ assumption }: { assumption: string }) {
  const t = useWords();
  const told = useQuery(flagsOfAssumptionQuery(useFlagCalls(), assumption)).data;
  if (!told || told.total === 0) return null;
  const more = told.total - told.flags.length;
  return (
    <section className={css.section} aria-label={t('flags.onAssumption')}>
      <p>
        {t('flags.concerns', { count: told.total })} · {t('flags.unanswered', { count: told.waiting })}
      </p>
      <ul className={css.list}>
        {told.flags.map((flag) => (
          <li key={flag.decision} className={css.item}>
            <DecisionItem flag={flag} told={told} />
            <Chain flag={flag} told={told} />
            <Standing flag={flag} told={told} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className="meta">{t('flags.more', { count: more })}</p>}
    </section>
  );
}
