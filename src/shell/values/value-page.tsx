/** A value: what it says, whether anybody has decided by it, how others say it, and what is drawn from it. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { networkQuery, useYou } from '#common-ground/network/web/queries.ts';
import { verdictOf } from '#common-ground/values/rules.ts';
import { AnswersBeside } from '#common-ground/values/web/answers-beside.tsx';
import { Renderings } from '#common-ground/values/web/renderings.tsx';
import { Seats } from '#common-ground/values/web/seats.tsx';
import { AdoptForm, RetireDialog } from '#common-ground/values/web/standing.tsx';
import css from '#common-ground/values/web/value.module.css';
import { shapeOf } from '#common-ground/values/web/value-shape.ts';
import { Trail } from '#learning/trail/web/trail.tsx';
import { Button } from '#ui/button.tsx';
import type { Told } from '#ui/calls.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { Trouble, Waiting } from '#ui/notice.tsx';
import { Page, Plain } from '#ui/page.tsx';
import { troubleOf } from '#ui/problem.ts';
import { Station } from '#ui/station.tsx';
import { useWords } from '#ui/words.tsx';
import { type Client, useClient } from '../client.ts';
import { Remarks } from '../decisions/remarks.tsx';
import { NotFound } from '../frame/not-found.tsx';
import { UseIt } from './use-it.tsx';

const route = getRouteApi('/values/$id');

type ValueShown = Told<Client['values']['show']>;

export function ValuePage() {
  const { id } = route.useParams();
  const client = useClient();
  const query = useQuery({
    queryKey: ['values', 'show', id],
    queryFn: () => client.values.show({ id: id as `val_${string}` }),
  });
  if (query.isError && ['not-found', 'invalid'].includes(troubleOf(query.error).kind)) return <NotFound />;
  if (!query.data)
    return (
      <Plain>{query.isError ? <Trouble error={query.error} retry={() => void query.refetch()} /> : <Waiting />}</Plain>
    );
  return <Shown key={id} value={query.data} />;
}

function Shown({ value }: { value: ValueShown }) {
  const t = useWords();
  const you = useYou();
  const client = useClient();
  const audience = useQuery(networkQuery(client)).data?.network?.audience;
  const [retiring, setRetiring] = useState(false);
  const { shown, status } = value;
  const alive = status !== 'retired';
  const steward = you?.steward === true;
  const actions = alive && steward && <Button onClick={() => setRetiring(true)}>{t('values.retire')}</Button>;
  return (
    <Page title={shown.title} over={<Status status={status} />} actions={actions}>
      <div className={css.statement}>{shown.text && <Markdown text={shown.text} />}</div>
      {shown.example && (
        <p dir="auto" className={css.example}>
          <span className="meta">{t('values.exampleShort')}</span> {shown.example}
        </p>
      )}
      <Tests value={value} steward={steward} />
      <Renderings
        value={value}
        audience={audience}
        mayAmend={alive && you !== null && (status !== 'adopted' || steward)}
      />
      <Principles value={value} />
      <Origin value={value} />
      <Remarks about={value.id} />
      <div className={css.trail}>
        <Trail id={value.id} />
      </div>
      {retiring && <RetireDialog value={value} onClose={() => setRetiring(false)} />}
    </Page>
  );
}

function Status({ status }: Pick<ValueShown, 'status'>) {
  const t = useWords();
  return (
    <span className="row">
      <Station shape={shapeOf[status]} color="var(--thread)" /> {t(`values.status.${status}`)}
    </span>
  );
}

function Tests({ value, steward }: { value: ValueShown; steward: boolean }) {
  const t = useWords();
  const { status, tests, names, decisions } = value;
  const waits = status === 'draft' && verdictOf(tests) === 'adopted';
  return (
    <section className={css.section} aria-labelledby="tests">
      <h2 id="tests">{t('values.tests')}</h2>
      <p dir="auto">{value.statusWhy}</p>
      {(status !== 'retired' || tests.length > 0) && <Seats tests={tests} names={names} decisions={decisions} />}
      {waits && (
        <div className={css.steward}>{steward ? <AdoptForm value={value} /> : <p>{t('values.stewardSays')}</p>}</div>
      )}
      {status !== 'retired' && (
        <section className={css.section} aria-labelledby="use">
          <h2 id="use">{t('values.use')}</h2>
          <p>{t('values.useLead')}</p>
          <div className="prose">
            <UseIt id={value.id} />
          </div>
        </section>
      )}
    </section>
  );
}

function Principles({ value }: { value: ValueShown }) {
  const t = useWords();
  return (
    <section className={css.section} aria-labelledby="principles">
      <h2 id="principles">{t('values.principles')}</h2>
      {value.principles.length === 0 && <p>{t('values.noPrinciples')}</p>}
      <ul className={css.principles}>
        {value.principles.map(({ id, title }) => (
          <li key={id}>
            <Link to="/principles/$id" params={{ id }}>
              <bdi>{title}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Origin({ value: { session } }: { value: ValueShown }) {
  const t = useWords();
  if (!session) return null;
  return (
    <section className={css.section} aria-labelledby="origin">
      <h2 id="origin">{t('values.origin')}</h2>
      <p>
        <Link to="/value-sessions/$id" params={{ id: session.id }}>
          <bdi>{session.title}</bdi>
        </Link>
      </p>
      <div className="prose">
        <AnswersBeside answers={session.answers} />
      </div>
    </section>
  );
}
