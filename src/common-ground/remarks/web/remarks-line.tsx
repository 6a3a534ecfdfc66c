/** The thread of one thing among many: a quiet line with its count, and the conversation once somebody opens it. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useWords } from '#ui/words.tsx';
import { useRemarkCalls } from './calls.ts';
import { remarkCountQuery } from './queries.ts';
import css from './remarks.module.css';

export function RemarksLine({ about, children }: { about: string; children: ReactNode }) {
  const t = useWords();
  const [opened, setOpened] = useState(false);
  const count = useQuery(remarkCountQuery(useRemarkCalls(), about)).data ?? 0;
  return (
    <details className={css.line} data-remarks-on={about} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        {t('remarks.open')}
        {count > 0 && <span className="meta"> · {t('remarks.count', { count })}</span>}
      </summary>
      {opened && children}
    </details>
  );
}
