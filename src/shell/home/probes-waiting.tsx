/** A round of probes that is open for me. */
import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '#ui/button.tsx';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import css from './home.module.css';

export function ProbesWaiting() {
  const t = useWords();
  const client = useClient();
  const query = useQuery({ queryKey: ['drift', 'waiting'], queryFn: () => client.probeRounds.waiting({}) });
  const rounds = query.data?.rounds ?? [];
  if (rounds.length === 0) return null;
  return (
    <section className={css.section}>
      <h2>{t('home.probes')}</h2>
      <ul className={css.asked}>
        {rounds.map(({ id, closesOn }) => (
          <li key={id}>
            <p>
              {t('home.probesUntil')} <Day value={closesOn} />.
            </p>
            <LinkButton size="small" to="/probes/$round" params={{ round: id }}>
              {t('home.answerProbes')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
