/** Where groups explore before they settle: what waits for me, what runs elsewhere, and what came of it. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { isOver } from '#deciding/divergence/kinds.ts';
import type { SessionRow } from '#deciding/divergence/web/calls.ts';
import { OpenForm } from '#deciding/divergence/web/open-form.tsx';
import { patternsQuery, sessionsQuery } from '#deciding/divergence/web/queries.ts';
import css from '#deciding/divergence/web/session.module.css';
import { TimeLeft } from '#deciding/divergence/web/time-left.tsx';
import { Empty, Trouble, Waiting } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import type { Shape } from '#ui/station.tsx';
import { Stop, StopList } from '#ui/stop-list.tsx';
import { Ago } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';

export function DivergencePage() {
  const t = useWords();
  const navigate = useNavigate();
  const client = useClient();
  const query = useQuery(sessionsQuery(client));
  const all = query.data?.sessions ?? [];
  const running = all.filter(({ phase }) => !isOver(phase));
  const parts = {
    yours: running.filter((it) => it.waitsForYou),
    running: running.filter((it) => !it.waitsForYou),
    over: all.filter(({ phase }) => isOver(phase)),
  };
  return (
    <Page title={t('divergence.title')} lead={t('divergence.lead')}>
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Waiting />}
      {query.data && all.length === 0 && (
        <Empty title={t('divergence.nothing')}>
          <p>{t('divergence.nothingLead')}</p>
        </Empty>
      )}
      {(['yours', 'running', 'over'] as const).map(
        (part) => parts[part].length > 0 && <Sessions key={part} part={part} rows={parts[part]} />,
      )}
      <section className={css.section} aria-labelledby="open">
        <h2 id="open">{t('divergence.openTitle')}</h2>
        <p>{t('divergence.openLead')}</p>
        <OpenForm calls={client} onOpened={(id) => void navigate({ to: '/divergence/$id', params: { id } })} />
      </section>
      {parts.over.length > 0 && <Patterns />}
    </Page>
  );
}

const shapeOf = ({ phase }: SessionRow): Shape =>
  phase === 'converged' ? 'full' : phase === 'ended' ? 'crossed' : 'open';

function Sessions({ part, rows }: { part: 'yours' | 'running' | 'over'; rows: SessionRow[] }) {
  const t = useWords();
  return (
    <section className={css.section} aria-labelledby={part}>
      <h2 id={part}>{t(`divergence.part.${part}`)}</h2>
      <StopList>
        {rows.map((row) => (
          <Stop key={row.id} shape={shapeOf(row)}>
            <Link to="/divergence/$id" params={{ id: row.id }}>
              <bdi>{row.question}</bdi>
            </Link>
            <p className="meta">
              <bdi>{[row.group, ...row.invited].map(({ name }) => name).join(', ')}</bdi> ·{' '}
              {t(`divergence.phase.${row.phase}`)}
              {row.endsAt && (
                <>
                  {' · '}
                  <TimeLeft endsAt={row.endsAt} />
                </>
              )}
              {row.dissent > 0 && ` · ${t('divergence.withDissent', { count: row.dissent })}`} ·{' '}
              <Ago value={row.createdAt} />
            </p>
          </Stop>
        ))}
      </StopList>
    </section>
  );
}

/** Whether people follow one another: said only from enough sessions, and never of one. */
function Patterns() {
  const t = useWords();
  const herding = useQuery(patternsQuery(useClient())).data?.herding;
  if (!herding) return null;
  return (
    <section className={css.section} aria-labelledby="patterns">
      <h2 id="patterns">{t('divergence.patterns.title')}</h2>
      {herding.state === 'no data' ? (
        <p>{t('divergence.patterns.tooFew', { count: herding.have.sessions ?? 0 })}</p>
      ) : (
        <p>
          {herding.herding
            ? t('divergence.patterns.follows', { count: herding.sessions })
            : t('divergence.patterns.holds', { count: herding.sessions })}
        </p>
      )}
    </section>
  );
}
