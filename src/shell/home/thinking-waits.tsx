/** What waits for me to think about it: sessions, reflections, probes, and what was to be done after an incident. */
import { useQuery } from '@tanstack/react-query';
import { useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import { WaitingLines } from '../reasoning/waiting-lines.tsx';
import css from './home.module.css';

export function ThinkingWaits() {
  const t = useWords();
  const client = useClient();
  const shown = useQuery({ queryKey: ['reasoning', 'show'], queryFn: () => client.reasoning.show({}) }).data;
  if (!shown || shown.waiting.length === 0) return null;
  return (
    <section className={css.section}>
      <h2>{t('reasoning.thinking')}</h2>
      <div className={css.indented}>
        <WaitingLines lines={shown.waiting} />
      </div>
    </section>
  );
}
