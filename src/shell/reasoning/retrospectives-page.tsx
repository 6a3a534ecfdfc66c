/** How my groups look at how they think: what is open, what is due, and what they wanted to do otherwise. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useYou } from '#common-ground/network/web/queries.ts';
import type { Due, RetrospectiveRow } from '#learning/retrospectives/web/calls.ts';
import { ChangeList } from '#learning/retrospectives/web/opening.tsx';
import { dueQuery, retrospectivesQuery } from '#learning/retrospectives/web/queries.ts';
import { ReadAsStranger } from '#learning/retrospectives/web/reading.tsx';
import css from '#learning/retrospectives/web/retrospective.module.css';
import { ScheduleForm } from '#learning/retrospectives/web/schedule-form.tsx';
import { Empty, Trouble, Waiting } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';

export function RetrospectivesPage() {
  const t = useWords();
  const client = useClient();
  const due = useQuery(dueQuery(client));
  const all = useQuery(retrospectivesQuery(client, false));
  const mine = useYou()?.memberships.map(({ group }) => group) ?? [];
  const rows = all.data?.retrospectives.filter(({ status }) => status === 'closed') ?? [];
  const yours = rows.filter(({ of }) => mine.includes(of.id));
  const others = rows.filter(({ of }) => !mine.includes(of.id));
  return (
    <Page title={t('retrospectives.title')} lead={t('retrospectives.lead')}>
      {all.isError && <Trouble error={all.error} retry={() => void all.refetch()} />}
      {all.isPending && <Waiting />}
      {due.data && <ForYou due={due.data} />}
      {all.data && rows.length === 0 && due.data?.open.length === 0 && (
        <Empty title={t('retrospectives.emptyTitle')}>
          <p>{t('retrospectives.empty')}</p>
        </Empty>
      )}
      <Rows title={t('retrospectives.yours')} rows={yours} />
      <Rows title={t('retrospectives.others')} rows={others} />
      {all.data && <ReadAsStranger />}
    </Page>
  );
}

function ForYou({ due }: { due: Due }) {
  const t = useWords();
  const you = useYou();
  const client = useClient();
  const names = useQuery({ queryKey: ['groups', 'list'], queryFn: () => client.groups.list({}) }).data?.groups;
  const busy = new Set(due.open.map(({ of }) => of.id));
  const free = (names ?? []).filter(({ id }) => you?.memberships.some(({ group }) => group === id) && !busy.has(id));
  return (
    <>
      {due.open.length > 0 && (
        <section className={css.section} aria-labelledby="open">
          <h2 id="open">{t('retrospectives.open')}</h2>
          <OpenOnes open={due.open} />
        </section>
      )}
      {free.length > 0 && (
        <section className={css.section} aria-labelledby="next">
          <h2 id="next">{t('retrospectives.next')}</h2>
          {due.next.map(({ of, on }) => (
            <p key={of.id}>
              {t('retrospectives.proposed', { group: of.name })} <Day value={on} />
            </p>
          ))}
          <ScheduleForm groups={free} on={due.next[0]?.on} />
        </section>
      )}
    </>
  );
}

export function OpenOnes({ open }: { open: Due['open'] }) {
  const t = useWords();
  return (
    <ul className={css.rows}>
      {open.map(({ id, of, heldOn, status, written }) => (
        <li key={id}>
          <Link to="/retrospectives/$id" params={{ id }}>
            {t('retrospectives.of', { group: of.name })}
          </Link>
          <p className="meta">
            <Day value={heldOn} />
            {' · '}
            {status === 'reflecting'
              ? written
                ? t('retrospectives.written')
                : t('retrospectives.unwritten')
              : t('retrospectives.discussing')}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Rows({ title, rows }: { title: string; rows: readonly RetrospectiveRow[] }) {
  const t = useWords();
  if (rows.length === 0) return null;
  return (
    <section className={css.section}>
      <h2>{title}</h2>
      <ul className={css.rows}>
        {rows.map(({ id, of, heldOn, changes }) => (
          <li key={id}>
            <h3>
              <Link to="/retrospectives/$id" params={{ id }}>
                <bdi>{of.name}</bdi>, <Day value={heldOn} />
              </Link>
            </h3>
            {changes.length === 0 ? (
              <p className="meta">{t('retrospective.none')}</p>
            ) : (
              <ChangeList changes={changes} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
