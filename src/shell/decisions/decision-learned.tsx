/** What is learned from a decision: the experiments that it belongs to, and the changes of principles that rest on it. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import css from './decision-coherence.module.css';

export function useLearned(id: string) {
  const client = useClient();
  const tried = useQuery({
    queryKey: ['experiments', id],
    queryFn: () => client.experiments.list({ decision: id }),
  }).data?.experiments;
  const changes = useQuery({
    queryKey: ['proposals', 'list', { evidence: id }],
    queryFn: () => client.proposals.list({ evidence: id as never }),
  }).data?.proposals;
  return { tried: tried ?? [], changes: changes ?? [] };
}

export function Learned({ tried, changes }: ReturnType<typeof useLearned>) {
  const t = useWords();
  return (
    <>
      {tried.length > 0 && (
        <div className={css.costs}>
          <h3>{t('experiments.of')}</h3>
          <ul className={css.list}>
            {tried.map(({ id, title, principle, result }) => (
              <li key={id}>
                <Link to="/principles/$id" params={{ id: principle }} hash={id}>
                  <bdi>{title}</bdi>
                </Link>
                <p className="meta">{result ? t(`finding.${result.finding}`) : t('principle.running')}</p>
              </li>
            ))}
          </ul>
        </div>
      )}
      {changes.length > 0 && (
        <div className={css.costs}>
          <h3>{t('experiments.changes')}</h3>
          <ul className={css.list}>
            {changes.map(({ id, title, standing }) => (
              <li key={id}>
                <Link to="/proposals/$id" params={{ id }}>
                  <bdi>{title}</bdi>
                </Link>
                <p className="meta">{t(`changeState.${standing.state}`)}</p>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
