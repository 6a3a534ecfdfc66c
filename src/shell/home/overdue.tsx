/** Results that were to be looked at: each can be recorded right here. */
import { useState } from 'react';
import type { DecisionRow } from '#deciding/decisions/web/calls.ts';
import { DecisionList } from '#deciding/decisions/web/decision-list.tsx';
import { ResultForm } from '#deciding/decisions/web/result-form.tsx';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/words.tsx';
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
            <ResultForm id={row.id} onDone={() => setOpen(undefined)} />
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
