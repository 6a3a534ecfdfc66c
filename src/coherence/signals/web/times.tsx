/** How long signals wait, over all of them: medians with their intervals, what still waits counted. */
import { useQuery } from '@tanstack/react-query';
import { useWords } from '#ui/words.tsx';
import { type TimesTold, useSignalCalls } from './calls.ts';

type Median = Extract<TimesTold, { state: 'measured' }>['read'];

export function SignalTimes() {
  const t = useWords();
  const calls = useSignalCalls();
  const times = useQuery({ queryKey: ['signals', 'times'], queryFn: () => calls.signals.times({}) }).data?.times;
  if (!times) return null;
  if (times.state === 'no data')
    return <p className="meta">{t('signals.noTimes', { have: times.have.signals, need: times.need.signals })}</p>;
  const said = ({ days, interval: [low, high] }: Median) =>
    days === null ? t('signals.noMedian') : t('signals.median', { days, low: low ?? 0, high: high ?? '…' });
  return (
    <p className="meta">
      {t('signals.times.read')} {said(times.read)}. {t('signals.times.answered')} {said(times.answered)}.
    </p>
  );
}
