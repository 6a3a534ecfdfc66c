/** What groups still want to do after incidents. Overdue, it comes back to those who see to it. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Trouble, Waiting } from '#ui/notice.tsx';
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { type OpenAction, useIncidentCalls } from './calls.ts';
import css from './list.module.css';
import { actionsQuery } from './queries.ts';

interface ListProps {
  className?: string | undefined;
  actions: readonly OpenAction[];
  names: Record<string, string>;
}

export function ActionList({ className, actions, names }: ListProps) {
  const t = useWords();
  return (
    <ul className={className ?? css.actions}>
      {actions.map(({ incident, key, text, title, group, owner, dueOn, overdue }) => (
        <li key={`${incident}${key}`}>
          <Link to="/incidents/$id" params={{ id: incident }} hash="actions">
            <bdi>{text}</bdi>
          </Link>
          <p className="meta">
            <bdi>{(owner && names[owner]) || group.name}</bdi>
            {dueOn && (
              <>
                {' · '}
                <span className={overdue ? css.overdue : undefined}>
                  {overdue ? t('incident.overdueSince') : t('incident.until')} <Day value={dueOn} />
                </span>
              </>
            )}
            {' · '}
            <bdi>{title}</bdi>
          </p>
        </li>
      ))}
    </ul>
  );
}

export function OpenActions({ group }: { group: string | undefined }) {
  const t = useWords();
  const query = useQuery(actionsQuery(useIncidentCalls(), group ? { group } : {}));
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Waiting lines={3} />;
  if (query.data.actions.length === 0) return <p className="meta">{t('incidents.noActions')}</p>;
  return <ActionList {...query.data} />;
}

/** On what needs you: what you, or your group, wanted to have done by now. Nothing is shown where there is nothing. */
export function OverdueActions({ section, list }: { section: string | undefined; list: string | undefined }) {
  const t = useWords();
  const { data } = useQuery(actionsQuery(useIncidentCalls(), { yours: true, overdue: true }));
  if (!data || data.actions.length === 0) return null;
  return (
    <section className={section}>
      <h2>{t('incidents.overdue')}</h2>
      <p className="meta">{t('incidents.overdueHint')}</p>
      <ActionList className={list} {...data} />
    </section>
  );
}
