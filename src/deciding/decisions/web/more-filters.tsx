/** The filters that are needed less often: status, tag, person, and the days. */
import { useQuery } from '@tanstack/react-query';
import { Check } from '#ui/field.tsx';
import { useWords } from '#ui/words.tsx';
import { type Status, useDecisionCalls } from './calls.ts';
import css from './filters.module.css';
import { GroupOptions } from './group-options.tsx';
import type { FilterProps } from './log-filters.tsx';
import { tagsQuery } from './queries.ts';
import { statusList } from './status.tsx';

const days = ['from', 'to', 'on'] as const;

export function MoreFilters({ search, change, groups, people }: FilterProps) {
  const t = useWords();
  const tags = useQuery(tagsQuery(useDecisionCalls())).data?.tags ?? [];
  const chosen = search.status ?? [];
  const toggle = (status: Status) => {
    const next = chosen.includes(status) ? chosen.filter((it) => it !== status) : [...chosen, status];
    change({ status: next.length > 0 ? next : undefined });
  };
  return (
    <div className={css.more}>
      <fieldset className={css.statuses}>
        <legend>{t('log.status')}</legend>
        {statusList.map((status) => (
          <Check
            key={status}
            label={t(`status.${status}`)}
            checked={chosen.includes(status)}
            onChange={() => toggle(status)}
          />
        ))}
      </fieldset>
      <label>
        {t('log.affects')}
        <select value={search.affects ?? ''} onChange={(event) => change({ affects: event.target.value || undefined })}>
          <GroupOptions groups={groups} />
        </select>
      </label>
      <label>
        {t('log.tag')}
        <select value={search.tag ?? ''} onChange={(event) => change({ tag: event.target.value || undefined })}>
          <option value="">{t('log.anyTag')}</option>
          {tags.map(({ tag, count }) => (
            <option key={tag} value={tag}>
              {tag} ({count})
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('log.person')}
        <select value={search.person ?? ''} onChange={(event) => change({ person: event.target.value || undefined })}>
          <option value="">{t('log.anyone')}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {days.map((day) => (
        <label key={day}>
          {t(`log.${day}`)}
          <input
            type="date"
            value={search[day] ?? ''}
            onChange={(event) => change({ [day]: event.target.value || undefined })}
          />
        </label>
      ))}
    </div>
  );
}
