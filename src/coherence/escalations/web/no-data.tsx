/** "No data" is an answer: it says what there is, and what it takes. */
import { useWords } from '#ui/words.tsx';
import type { NoFigures } from './calls.ts';

export function NoData({ found }: { found: NoFigures }) {
  const t = useWords();
  const missing = Object.entries(found.need).filter(([name, need]) => (found.have[name] ?? 0) < need);
  return (
    <span className="meta">
      {t('measure.noData')}{' '}
      {missing
        .map(([name, need]) => t(`measure.count.${name}`, { have: Math.floor(found.have[name] ?? 0), need }))
        .join(', ')}
    </span>
  );
}
