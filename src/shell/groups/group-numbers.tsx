import { useQuery } from '@tanstack/react-query';
import css from '#common-ground/groups/web/groups.module.css';
import { downloadLog } from '#deciding/interchange/web/take-along.ts';
import { Button } from '#ui/button.tsx';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';

/** How a group's log stands: about the group as a whole, and about nobody in it. */
export function GroupNumbers({ group }: { group: string }) {
  const t = useWords();
  const client = useClient();
  const counts = useQuery({ queryKey: ['decisions', 'counts'], queryFn: () => client.decisions.counts({}) });
  const own = counts.data?.groups.find((it) => it.group === group);
  if (!own) return null;
  const take = (form: 'csv' | 'jsonl') =>
    void downloadLog(client, group, form).catch(() => tell(t('trouble.unexpected')));
  const rows = [
    ['decisions', own.decisions],
    ['inForce', own.inForce],
    ['overdue', own.overdue],
  ] as const;
  return (
    <section>
      <h2>{t('groups.log')}</h2>
      <dl className={css.numbers}>
        {rows.map(([key, value]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>{t(`groups.counts.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {own.medianLag !== null && (
          <>
            <dt>{t('groups.lag')}</dt>
            <dd>{t('groups.days', { count: Math.round(own.medianLag) })}</dd>
          </>
        )}
        {own.p90Lag !== null && (
          <>
            <dt>{t('groups.lag90')}</dt>
            <dd>{t('groups.days', { count: Math.round(own.p90Lag) })}</dd>
          </>
        )}
      </dl>
      <p className="row" style={{ marginTop: 'var(--s-3)' }}>
        {(['csv', 'jsonl'] as const).map((form) => (
          <Button key={form} size="small" onClick={() => take(form)}>
            {t(`groups.take.${form}`)}
          </Button>
        ))}
      </p>
    </section>
  );
}
