import { useEffect, useState } from 'react';
import { useLocale } from '#ui/words.tsx';

/** What time it is where the group is: useful before one phones. */
export function LocalTime({ timeZone }: { timeZone: string }) {
  const locale = useLocale();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000);
    return () => clearInterval(timer);
  }, []);
  const text = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' }).format(now);
  return (
    <time dateTime={now.toISOString()} title={timeZone}>
      {text}
    </time>
  );
}
