/** What has fallen, and whom it concerns: by group what nobody has answered, and each decision with what it rests on. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DecisionItem, Standing, WhatFell } from '#coherence/assumptions/web/flag-items.tsx';
import css from '#coherence/assumptions/web/flags.module.css';
import { openFlagsQuery } from '#coherence/assumptions/web/queries.ts';
import { LinkButton } from '#ui/button.tsx';
import { Empty, Trouble, Waiting } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';

export function FallenPage() {
  const t = useWords();
  const client = useClient();
  const all = useQuery({ queryKey: ['flags', 'all'], queryFn: () => client.flags.list({ all: true, limit: 200 }) });
  const told = all.data;
  return (
    <Page title={t('flags.page')} lead={t('flags.lead')}>
      {all.isError && <Trouble error={all.error} retry={() => void all.refetch()} />}
      {all.isPending && <Waiting />}
      {told?.total === 0 && (
        <Empty title={t('flags.none')}>
          <p>{t('flags.noneHint')}</p>
          <p className="row">
            <LinkButton to="/maps">{t('flags.toMaps')}</LinkButton>
          </p>
        </Empty>
      )}
      {told && told.total > 0 && (
        <>
          <ByGroup />
          <ul className={css.list}>
            {told.flags.map((flag) => (
              <li key={`${flag.decision} ${flag.assumption}`} className={css.item}>
                <DecisionItem flag={flag} told={told} />
                <WhatFell flag={flag} told={told} />
                <Standing flag={flag} told={told} />
              </li>
            ))}
          </ul>
          {told.total > told.flags.length && (
            <p className="meta">{t('flags.more', { count: told.total - told.flags.length })}</p>
          )}
        </>
      )}
    </Page>
  );
}

/** Of fewer decisions a share says less than their number. */
const leastForShare = 20;

/** Groups in the order of their names: nobody is first. */
function ByGroup() {
  const t = useWords();
  const rows = useQuery(openFlagsQuery(useClient())).data?.groups ?? [];
  if (rows.length === 0) return null;
  return (
    <section className={css.groups}>
      <h2>{t('flags.byGroup')}</h2>
      <div className={css.tables}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('flags.group')}</th>
              <th scope="col">{t('flags.flagged')}</th>
              <th scope="col">{t('flags.openShare')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ group, flagged, open, share }) => (
              <tr key={group.id}>
                <th scope="row">
                  <Link to="/groups/$slug" params={{ slug: group.slug }}>
                    <bdi>{group.name}</bdi>
                  </Link>
                </th>
                <td className="numbers">{flagged}</td>
                <td className="numbers">
                  {flagged < leastForShare ? open : t('flags.openOf', { open, share: Math.round(share * 100) })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
