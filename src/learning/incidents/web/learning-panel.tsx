/** Whether reviews change how things work, and which factors come back. Of the reviews, and never of a person. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Trouble, Waiting } from '#ui/notice.tsx';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { type Learning, useIncidentCalls } from './calls.ts';
import css from './list.module.css';
import { learningQuery } from './queries.ts';

const percent = (share: number | null) => Math.round((share ?? 0) * 100);

export function LearningPanel({ group }: { group: string | undefined }) {
  const t = useWords();
  const query = useQuery(learningQuery(useIncidentCalls(), group));
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Waiting lines={3} />;
  const { system, recurrence, manyFactors, recurring } = query.data;
  return (
    <div className="stack">
      <Recurring recurring={recurring} />
      <dl className={css.figures}>
        <Figure
          name={t('incidents.systemShare')}
          found={system}
          missing={t('incidents.needActions', counted(system, 'actions'))}
          share={(it) => it.share}
        />
        <Figure
          name={t('incidents.recurrence')}
          found={recurrence}
          missing={t('incidents.needMeetings', counted(recurrence, 'factorMeetings'))}
          share={(it) => it.within}
        />
        <Figure
          name={t('incidents.manyFactors')}
          found={manyFactors}
          missing={t('incidents.needReviews', counted(manyFactors, 'reviews'))}
          share={(it) => it.share}
        />
      </dl>
    </div>
  );
}

interface NoData {
  state: 'no data';
  have: Record<string, number>;
  need: Record<string, number>;
}

const counted = (found: NoData | { state: 'measured' }, what: string) =>
  found.state === 'no data' ? { have: found.have[what] ?? 0, need: found.need[what] ?? 0 } : { have: 0, need: 0 };

interface FigureProps<M> {
  name: string;
  found: NoData | M;
  /** How much there is, and how much it takes. */
  missing: string;
  share: (found: M) => number;
}

function Figure<M extends { state: 'measured'; interval: [number | null, number | null] }>(props: FigureProps<M>) {
  const t = useWords();
  const { name, found, missing, share } = props;
  return (
    <div>
      <dt>{name}</dt>
      {found.state === 'no data' ? (
        <dd className="meta">{missing}</dd>
      ) : (
        <dd>
          {t('incidents.percent', {
            share: percent(share(found)),
            low: percent(found.interval[0]),
            high: percent(found.interval[1]),
          })}
        </dd>
      )}
    </div>
  );
}

function Recurring({ recurring }: { recurring: Learning['recurring'] }) {
  const t = useWords();
  if (recurring.length === 0) return <p className="meta">{t('incidents.noneRecurs')}</p>;
  return (
    <ul className={css.recurring}>
      {recurring.map(({ factor, met }) => (
        <li key={factor}>
          <h3 dir="auto">{factor}</h3>
          <ul>
            {met.map(({ incident, title, group, day }) => (
              <li key={incident}>
                <Day value={day} /> ·{' '}
                <Link to="/incidents/$id" params={{ id: incident }}>
                  <bdi>{title}</bdi>
                </Link>{' '}
                <span className="meta">
                  <bdi>{group.name}</bdi>
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
