/** One assumption on the thread between what it rests on and what rests on it. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FlagsOfAssumption } from '#coherence/assumptions/web/flags-of-assumption.tsx';
import { AssumptionDeeds } from '#common-ground/context-maps/web/assumption-deeds.tsx';
import type { AssumptionShown } from '#common-ground/context-maps/web/calls.ts';
import { Care } from '#common-ground/context-maps/web/care.tsx';
import { Clashes } from '#common-ground/context-maps/web/clashes.tsx';
import { Disputes } from '#common-ground/context-maps/web/disputes.tsx';
import css from '#common-ground/context-maps/web/map.module.css';
import { AssumptionMarks } from '#common-ground/context-maps/web/marks.tsx';
import { assumptionQuery } from '#common-ground/context-maps/web/queries.ts';
import { ChainList, RestingDecisions } from '#common-ground/context-maps/web/resting.tsx';
import { useYou } from '#common-ground/network/web/queries.ts';
import { toDecision } from '#deciding/decisions/web/references.ts';
import { Trail } from '#learning/trail/web/trail.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { Note, Trouble, Waiting } from '#ui/notice.tsx';
import { Page, Plain } from '#ui/page.tsx';
import { troubleOf } from '#ui/problem.ts';
import type { Shape } from '#ui/station.tsx';
import { Stop, Thread } from '#ui/thread.tsx';
import { Ago } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import { Remarks } from '../decisions/remarks.tsx';
import { ReviewsInDoubt } from '../decisions/reviews.tsx';
import { NotFound } from '../frame/not-found.tsx';

const route = getRouteApi('/assumptions/$id');

export function AssumptionPage() {
  const { id } = route.useParams();
  const query = useQuery(assumptionQuery(useClient(), id));
  if (query.error && ['not-found', 'invalid'].includes(troubleOf(query.error).kind)) return <NotFound />;
  if (!query.data)
    return (
      <Plain>{query.error ? <Trouble error={query.error} retry={() => void query.refetch()} /> : <Waiting />}</Plain>
    );
  return <Shown key={id} shown={query.data} />;
}

const shapes: Record<AssumptionShown['assumption']['state'], Shape> = {
  held: 'full',
  expired: 'dashed',
  disputed: 'half',
  fallen: 'crossed',
};

function Shown({ shown }: { shown: AssumptionShown }) {
  const t = useWords();
  const you = useYou();
  const { assumption, group, below, above } = shown;
  const mine = you?.memberships.some((it) => it.group === group.id) ?? false;
  return (
    <Page
      narrow
      title={assumption.title}
      over={
        <>
          <Link to="/maps/$slug" params={{ slug: group.slug }}>
            <bdi>{t('map.title', { group: group.name })}</bdi>
          </Link>
          {' · '}
          {t('assumption.kind')}
        </>
      }
    >
      <Thread label={t('assumption.thread')}>
        {below.length > 0 && (
          <Stop title={t('assumption.below')}>
            <ChainList chain={below} label={t('assumption.below')} />
          </Stop>
        )}
        <Stop title={t(`assumption.is.${assumption.state}`)} shape={shapes[assumption.state]} big>
          <Standing shown={shown} />
          {mine && <AssumptionDeeds shown={shown} />}
        </Stop>
        {above.length > 0 && (
          <Stop title={t('assumption.above')}>
            <ChainList chain={above} label={t('assumption.above')} />
          </Stop>
        )}
        <Stop title={t('assumption.decisions')}>
          <RestingDecisions shown={shown} />
          <FlagsOfAssumption assumption={assumption.id} />
        </Stop>
      </Thread>
      <section className={css.section}>
        <h2>{t('assumption.disputes')}</h2>
        <Disputes shown={shown} />
      </section>
      {(shown.clashes.length > 0 || mine) && (
        <section className={css.section}>
          <h2>{t('map.compared.clashes')}</h2>
          <Clashes shown={shown} mine={mine} />
        </section>
      )}
      <ReviewsInDoubt assumption={assumption.id} />
      <Remarks about={assumption.id} indented />
      <Trail id={assumption.id} />
    </Page>
  );
}

function Standing({ shown: { assumption, names, replacedBy } }: { shown: AssumptionShown }) {
  const t = useWords();
  const { fall } = assumption;
  return (
    <div className={css.statement}>
      <p className={css.facts}>
        <AssumptionMarks row={assumption} />
        <Care of={assumption} names={names} />
      </p>
      {fall && (
        <Note>
          <p dir="auto">{fall.why}</p>
          <p className="meta">
            <bdi>{names[fall.by]}</bdi> · <Ago value={fall.at.slice(0, 10)} />
          </p>
        </Note>
      )}
      {replacedBy && (
        <p>
          {t('assumption.replaced')}{' '}
          <Link to="/assumptions/$id" params={{ id: replacedBy.id }}>
            <bdi>{replacedBy.title}</bdi>
          </Link>
        </p>
      )}
      {assumption.retiredAt !== null && <p className="meta">{t('assumption.retired')}</p>}
      {assumption.evidence && <Markdown text={assumption.evidence} resolve={toDecision} />}
    </div>
  );
}
