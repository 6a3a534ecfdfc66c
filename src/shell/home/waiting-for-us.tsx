/** What the loop asks of my groups: what became of our conflicts, what is open, and principles that changed under our choices. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import type { Told } from '#ui/calls.tsx';
import { Select, TextArea } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useSending } from '#ui/use-sending.ts';
import { useWords } from '#ui/words.tsx';
import { type Client, useClient } from '../client.ts';
import css from './home.module.css';

type News = Told<Client['loop']['news']>;
type Recheck = Told<Client['decisions']['rechecks']>['rechecks'][number];

export function WaitingForUs() {
  const t = useWords();
  const client = useClient();
  const news = useQuery({ queryKey: ['loop', 'news'], queryFn: () => client.loop.news({}) }).data;
  const rechecks = useQuery({
    queryKey: ['decisions', 'rechecks'],
    queryFn: () => client.decisions.rechecks({}),
  }).data?.rechecks;
  return (
    <>
      {news && news.told.length > 0 && (
        <section className={css.section}>
          <h2>{t('news.title')}</h2>
          <ul className={css.asked}>
            {news.told.map((told) => (
              <Outcome key={told.conflict.id} told={told} />
            ))}
          </ul>
        </section>
      )}
      {rechecks && rechecks.length > 0 && (
        <section className={css.section}>
          <h2>{t('news.recheck')}</h2>
          <p className="meta">{t('news.recheckHint')}</p>
          <ul className={css.asked}>
            {rechecks.map((row) => (
              <OneRecheck key={`${row.decision.id}${row.principle.id}`} row={row} />
            ))}
          </ul>
        </section>
      )}
      {news && news.open.length > 0 && (
        <section className={css.section}>
          <h2>{t('news.open')}</h2>
          <ul className={css.asked}>
            {news.open.map((row) => (
              <li key={row.id}>
                <ConflictLink row={row} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function ConflictLink({ row }: { row: News['open'][number] }) {
  return (
    <>
      <Link to="/conflicts/$id" params={{ id: row.id }}>
        <bdi>{row.question?.title ?? row.sides.map(({ decision }) => decision.title).join(' / ')}</bdi>
      </Link>
      <p className="meta">{row.sides.map(({ decision }) => decision.group.name).join(' · ')}</p>
    </>
  );
}

function Outcome({ told: { conflict, outcomes } }: { told: News['told'][number] }) {
  const t = useWords();
  const client = useClient();
  const heard = useSending({
    send: () => client.conflicts.heard({ id: conflict.id }),
    changes: [['loop']],
    told: t('news.noted'),
  });
  return (
    <li>
      <ConflictLink row={conflict} />
      {outcomes.map((outcome) => (
        <p key={outcome.proposal}>
          {outcome.principle ? (
            <Link to="/principles/$id" params={{ id: outcome.principle }}>
              {t('news.changed', { principle: outcome.text })}
            </Link>
          ) : (
            outcome.text
          )}
        </p>
      ))}
      {heard.error && <Trouble error={heard.error} />}
      <Button size="small" disabled={heard.isPending} onClick={() => heard.mutate()}>
        {t('news.heard')}
      </Button>
    </li>
  );
}

const stances = ['upholds', 'stretches', 'breaks'] as const;

function OneRecheck({ row: { decision, principle, version, stance } }: { row: Recheck }) {
  const t = useWords();
  const client = useClient();
  const [now, setNow] = useState(stance);
  const [why, setWhy] = useState('');
  const answer = useSending({
    send: () => client.decisions.recheck({ id: decision.id, principle: principle.id, stance: now, why }),
    changes: [['decisions']],
    told: t('news.said'),
  });
  return (
    <li>
      <Link to="/decisions/$id" params={{ id: decision.ref }}>
        <bdi>{decision.title}</bdi>
      </Link>
      <p className="meta">
        <bdi>{decision.group.name}</bdi> · {t('news.cites', { version })}{' '}
        <Link to="/principles/$id" params={{ id: principle.id }}>
          <bdi>{principle.title}</bdi>
        </Link>
      </p>
      <details>
        <summary>{t('news.again')}</summary>
        <form
          className={css.recheck}
          onSubmit={(event) => {
            event.preventDefault();
            answer.mutate();
          }}
        >
          <Select
            label={t('citing.stance')}
            value={now}
            onChange={({ target }) => setNow(stances.find((it) => it === target.value) ?? stance)}
          >
            {stances.map((it) => (
              <option key={it} value={it}>
                {t(`stance.${it}`)}
              </option>
            ))}
          </Select>
          <TextArea
            label={t('citing.why')}
            optional={t('ui.optional')}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
          {answer.error && <Trouble error={answer.error} />}
          <Button type="submit" look="primary" size="small" disabled={answer.isPending}>
            {t('ui.save')}
          </Button>
        </form>
      </details>
    </li>
  );
}
