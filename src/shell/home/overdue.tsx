/** Results that were to be looked at: each can be recorded right here. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { DecisionRow } from '#deciding/decisions/web/calls.ts';
import { DecisionList } from '#deciding/decisions/web/decision-list.tsx';
import { decisionQuery } from '#deciding/decisions/web/queries.ts';
import { ResultForm } from '#deciding/decisions/web/result-form.tsx';
import { Button } from '#ui/button.tsx';
import { Waiting } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import css from './home.module.css';

export function Overdue({ rows }: { rows: DecisionRow[] }) {
  const t = useWords();
  const [open, setOpen] = useState<string>();
  if (rows.length === 0) return null;
  return (
    <section className={css.section}>
      <h2>{t('home.overdue')}</h2>
      <p className="meta">{t('home.overdueHint')}</p>
      <DecisionList
        rows={rows}
        label={t('home.overdue')}
        side={(row) =>
          open === row.id ? (
            <ResultOf row={row} onDone={() => setOpen(undefined)} />
          ) : (
            <Button size="small" onClick={() => setOpen(row.id)}>
              {t('decision.recordResult')}
            </Button>
          )
        }
      />
    </section>
  );
}

/** What came of it is written under what was expected of it. */
function ResultOf({ row, onDone }: { row: DecisionRow; onDone: () => void }) {
  const decision = useQuery(decisionQuery(useClient(), row.ref));
  const box = useRef<HTMLDivElement>(null);
  const waiting = decision.isPending;
  useEffect(() => {
    if (!waiting) box.current?.querySelector('textarea')?.focus();
  }, [waiting]);
  if (waiting) return <Waiting lines={2} />;
  return (
    <div ref={box}>
      <ResultForm id={row.id} expected={decision.data?.expected} onDone={onDone} />
    </div>
  );
}
