/** How long this phase still runs: told now and then, without a ticking second. */
import { useEffect, useState } from 'react';
import { formatOf } from '#ui/time.tsx';
import { useLocale, useWords } from '#ui/words.tsx';

const minute = 60_000;
const day = 24 * 60 * minute;

/** The time, looked at again so often that a minute is told as it begins. */
export function useNow(every = 5_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}

export function TimeLeft({ endsAt }: { endsAt: string }) {
  const t = useWords();
  const locale = useLocale();
  const left = Date.parse(endsAt) - useNow();
  const style: Intl.DateTimeFormatOptions =
    left > day ? { dateStyle: 'medium', timeStyle: 'short' } : { timeStyle: 'short' };
  const at = formatOf(locale, style).format(new Date(endsAt));
  const minutes = Math.ceil(left / minute);
  return (
    <time dateTime={endsAt}>
      {left <= 0
        ? t('divergence.time.over')
        : minutes <= 90
          ? t('divergence.time.minutes', { count: minutes, at })
          : t('divergence.time.until', { at })}
    </time>
  );
}
