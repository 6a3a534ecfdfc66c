/** Narrows the log; everything that is chosen stands in the address, so that a view can be kept and sent. */
import { Link2, Search, SlidersHorizontal } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, LinkButton } from '#ui/button.tsx';
import { copyAddress } from '#ui/copy.ts';
import { useWords } from '#ui/words.tsx';
import css from './filters.module.css';
import { GroupOptions } from './group-options.tsx';
import { isFiltered, type LogSearch, sorts } from './log-search.ts';
import { MoreFilters } from './more-filters.tsx';

export interface FilterProps {
  search: LogSearch;
  change: (part: LogSearch) => void;
  groups: { slug: string; name: string }[];
  people: { id: string; name: string }[];
}

export function LogFilters({ children, ...props }: FilterProps & { children?: ReactNode }) {
  const t = useWords();
  const { search, change, groups } = props;
  const hidden = [search.affects, search.status, search.tag, search.person, search.from, search.to, search.on].some(
    Boolean,
  );
  const [more, setMore] = useState(hidden);
  const sort = search.sort ?? (search.q ? 'relevance' : 'decided');
  return (
    <search aria-label={t('log.filters')}>
      <SearchBox value={search.q ?? ''} onChange={(q) => change({ q: q || undefined })} />
      <div className={css.bar}>
        <select
          aria-label={t('log.group')}
          value={search.group ?? ''}
          data-set={search.group}
          onChange={(event) => change({ group: event.target.value || undefined })}
        >
          <GroupOptions groups={groups} />
        </select>
        <Button
          size="small"
          look={search.overdue ? 'primary' : 'quiet'}
          aria-pressed={search.overdue === true}
          onClick={() => change({ overdue: search.overdue ? undefined : true })}
        >
          {t('log.overdue')}
        </Button>
        <Button size="small" aria-expanded={more} onClick={() => setMore(!more)}>
          <SlidersHorizontal aria-hidden />
          {t('log.more')}
        </Button>
        {isFiltered(search) && (
          <LinkButton size="small" look="plain" to="/log">
            {t('log.clear')}
          </LinkButton>
        )}
        <span className={css.end} />
        <select
          aria-label={t('log.sort')}
          value={sort}
          onChange={(event) => change({ sort: sorts.find((it) => it === event.target.value) })}
        >
          {sorts
            .filter((it) => it !== 'relevance' || search.q)
            .map((it) => (
              <option key={it} value={it}>
                {t(`log.by.${it}`)}
              </option>
            ))}
        </select>
        <Button size="small" look="plain" onClick={() => void copyAddress(t)}>
          <Link2 aria-hidden />
          {t('log.copy')}
        </Button>
        {more && <MoreFilters {...props} />}
      </div>
      {children}
    </search>
  );
}

/** The address follows the typing with a short delay; the field itself never waits. */
function SearchBox({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useWords();
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    if (value !== sent.current) {
      sent.current = value;
      setTyped(value);
    }
  }, [value]);
  useEffect(() => {
    if (typed === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = typed;
      onChange(typed);
    }, 250);
    return () => clearTimeout(timer);
  }, [typed, onChange]);
  return (
    <div className={css.search}>
      <Search aria-hidden />
      <input
        type="search"
        aria-label={t('log.search')}
        placeholder={t('log.searchHint')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  );
}
