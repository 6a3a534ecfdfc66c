import { useQuery } from '@tanstack/react-query';
import { Trouble } from '#ui/notice.tsx';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { useEscalationCalls } from './calls.ts';
import css from './escalations.module.css';
import { consentsQuery } from './queries.ts';

/** The set of necessary consents of one proposal, for everybody to see. */
export function Consents({ decision }: { decision: string }) {
  const t = useWords();
  const query = useQuery(consentsQuery(useEscalationCalls(), decision));
  if (query.isError) return <Trouble error={query.error} />;
  if (!query.data) return null;
  const { consents, groups } = query.data;
  return (
    <ul className={css.consents}>
      {consents.map((it) => (
        <li key={it.id}>
          <bdi>{groups[it.asked]?.name}</bdi>: {t(`consents.state.${it.state}`)}
          {it.state === 'waiting' && (
            <>
              {' '}
              <span className="meta">
                {t('consents.until')} <Day value={it.byOn} />
              </span>
            </>
          )}
          {it.answer?.harm && (
            <>
              {': '}
              <bdi className={css.quiet}>{it.answer.harm}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
