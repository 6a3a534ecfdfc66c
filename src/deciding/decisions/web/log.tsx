/** The log: what the groups decided, the newest at the top of the line. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useYou } from '#common-ground/network/web/queries.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Empty, Trouble, Waiting } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { useDecisionCalls } from './calls.ts';
import { DecisionList } from './decision-list.tsx';
import css from './filters.module.css';
import { isFiltered, type LogSearch } from './log-search.ts';
import { logQuery } from './queries.ts';

export function Log({ search }: { search: LogSearch }) {
  const t = useWords();
  const log = useInfiniteQuery({ ...logQuery(useDecisionCalls(), search), placeholderData: (before) => before });
  if (log.isError && !log.data) return <Trouble error={log.error} retry={() => void log.refetch()} />;
  if (!log.data) return <Waiting lines={9} />;
  const rows = log.data.pages.flatMap((page) => page.decisions);
  const total = log.data.pages[0]?.total ?? null;
  if (rows.length === 0) return <NothingHere search={search} />;
  const sort = search.sort ?? (search.q ? 'relevance' : 'decided');
  return (
    <div style={{ opacity: log.isPlaceholderData ? 0.6 : 1 }}>
      <output className={`meta ${css.found}`}>
        {total === null ? t('log.shown', { count: rows.length }) : t('log.found', { count: total })}
      </output>
      <DecisionList
        rows={rows}
        by={sort === 'decided' || sort === 'recorded' ? sort : undefined}
        open={log.hasNextPage}
        label={t('log.title')}
        sought={search.q}
        level={2}
      />
      {log.hasNextPage && (
        <p style={{ paddingLeft: 'var(--gutter)', marginTop: 'var(--s-3)' }}>
          <Button disabled={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {log.isFetchingNextPage ? t('ui.waiting') : t('log.next')}
          </Button>
        </p>
      )}
    </div>
  );
}

function NothingHere({ search }: { search: LogSearch }) {
  const t = useWords();
  const { group, ...narrowed } = search;
  const mine = useYou()?.memberships.some(({ slug }) => slug === group);
  if (isFiltered(narrowed))
    return (
      <Empty title={t('log.nothingFound')}>
        <p>{t('log.nothingFoundHint')}</p>
        <LinkButton to="/log">{t('log.clear')}</LinkButton>
      </Empty>
    );
  return (
    <Empty title={t('log.empty')}>
      {group && !mine ? (
        <p>{t('log.emptyElsewhere')}</p>
      ) : (
        <>
          <p>{t('log.emptyHint')}</p>
          <div className="row">
            <LinkButton look="primary" to="/decisions/new" search={{ group }}>
              {t('frame.decide')}
            </LinkButton>
            <LinkButton to="/import">{t('import.link')}</LinkButton>
          </div>
        </>
      )}
    </Empty>
  );
}
