/** A conflict, made for two groups in front of one screen: both contexts side by side, and then what they make of it. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ConflictShown } from '#coherence/conflicts/web/calls.ts';
import css from '#coherence/conflicts/web/conflict.module.css';
import { Convening } from '#coherence/conflicts/web/convening.tsx';
import { Conversation } from '#coherence/conflicts/web/conversation.tsx';
import { EndingOf } from '#coherence/conflicts/web/ending.tsx';
import { Outcomes } from '#coherence/conflicts/web/outcomes.tsx';
import { conflictQuery } from '#coherence/conflicts/web/queries.ts';
import { Sides } from '#coherence/conflicts/web/sides.tsx';
import { Due, StateWord, useBoth, useHeading } from '#coherence/conflicts/web/standing.tsx';
import { toDecision } from '#deciding/decisions/web/references.ts';
import { Trail } from '#learning/trail/web/trail.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { Trouble, Waiting } from '#ui/notice.tsx';
import { Plain, useTitle } from '#ui/page.tsx';
import { troubleOf } from '#ui/problem.ts';
import type { Shape } from '#ui/station.tsx';
import { Stop, Thread } from '#ui/thread.tsx';
import { Ago } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import { NotFound } from '../frame/not-found.tsx';

const route = getRouteApi('/conflicts/$id');

export function ConflictPage() {
  const { id } = route.useParams();
  const query = useQuery(conflictQuery(useClient(), id));
  if (query.data) return <Shown shown={query.data} />;
  const kind = query.error ? troubleOf(query.error).kind : '';
  if (kind === 'not-found' || kind === 'invalid') return <NotFound />;
  return (
    <Plain>
      {query.error ? <Trouble error={query.error} retry={() => void query.refetch()} /> : <Waiting lines={9} />}
    </Plain>
  );
}

const endingShape: Record<ConflictShown['row']['state'], Shape> = {
  open: 'dashed',
  proposed: 'open',
  held: 'half',
  settled: 'full',
};

function Shown({ shown }: { shown: ConflictShown }) {
  const t = useWords();
  const { row, ending, outcomes } = shown;
  const settled = row.state === 'settled';
  return (
    <article className={css.page}>
      <Top shown={shown} />
      <Sides shown={shown} />
      <Thread label={t('conflict.thread')}>
        <Stop title={t('conflict.keeperTitle')}>
          <Convening shown={shown} />
        </Stop>
        <Stop title={t('conflict.conversation')}>
          <Conversation key={shown.id} shown={shown} />
        </Stop>
        <Stop title={t('conflict.endTitle')} shape={endingShape[row.state]} big loose={outcomes.length === 0}>
          <EndingOf shown={shown} />
        </Stop>
        {(settled || outcomes.length > 0) && (
          <Stop title={t('conflict.became')} shape={outcomes.length > 0 ? 'full' : 'dashed'}>
            <Outcomes
              shown={shown}
              proposals={ending?.kind === 'principle-incomplete' && <Proposals evidence={shown.id} />}
            />
          </Stop>
        )}
      </Thread>
      <div className={css.trail}>
        <Trail id={shown.id} brief />
      </div>
    </article>
  );
}

function Top({ shown: { row, asked } }: { shown: ConflictShown }) {
  const t = useWords();
  const heading = useHeading()(row);
  const both = useBoth();
  useTitle(row.question ? heading : `${heading}: ${both(row)}`);
  return (
    <header className={css.top}>
      <p className={css.over}>
        <Link to="/conflicts">{t('conflicts.title')}</Link>
        <StateWord row={row} />
        <span>
          {t('conflict.found')} <Ago value={row.foundOn} />
        </span>
        <Due row={row} />
      </p>
      <h1 dir="auto">
        {asked ? (
          <Link to="/questions/$id" params={{ id: asked.id }}>
            {heading}
          </Link>
        ) : (
          heading
        )}
      </h1>
      {asked?.about && <Markdown text={asked.about} resolve={toDecision} />}
      <p className={css.lead}>{t('conflict.lead')}</p>
    </header>
  );
}

/** What has been proposed because of it, and waits for the circle. */
function Proposals({ evidence }: { evidence: ConflictShown['id'] }) {
  const t = useWords();
  const client = useClient();
  const query = useQuery({
    queryKey: ['proposals', 'list', { evidence }],
    queryFn: () => client.proposals.list({ evidence, state: 'open' }),
  });
  const proposals = query.data?.proposals ?? [];
  if (proposals.length === 0) return null;
  return (
    <ul className={css.remarks}>
      {proposals.map(({ id, title }) => (
        <li key={id}>
          {t('conflict.proposed')}{' '}
          <Link to="/proposals/$id" params={{ id }}>
            <bdi>{title}</bdi>
          </Link>
        </li>
      ))}
    </ul>
  );
}
