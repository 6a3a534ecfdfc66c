/** What waits for me to think about it: sessions, reflections and probes. */
import { useQuery } from '@tanstack/react-query';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import { WaitingLines } from '../reasoning/waiting-lines.tsx';
import css from './home.module.css';

/** What has a place of its own at home, where it can be answered at once. */
const elsewhere = ['action', 'reopening'];

export function ThinkingWaits() {
  const t = useWords();
  const client = useClient();
  const shown = useQuery({ queryKey: ['reasoning', 'show'], queryFn: () => client.reasoning.show({}) }).data;
  const lines = shown?.waiting.filter(({ kind }) => !elsewhere.includes(kind)) ?? [];
  if (lines.length === 0) return null;
  return (
    <section className={css.section}>
      <h2>{t('reasoning.thinking')}</h2>
      <div className={css.indented}>
        <WaitingLines lines={lines} />
      </div>
    </section>
  );
}
