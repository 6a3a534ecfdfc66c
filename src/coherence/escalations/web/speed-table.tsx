/** How long proposals take by zone, those that wait counted; never without the open conflicts beside it. */
import { useWidth } from '#ui/width.ts';
import { useWords } from '#ui/words.tsx';
import type { SpeedTold } from './calls.ts';
import css from './escalations.module.css';
import { NoData } from './no-data.tsx';

type Pair = SpeedTold['all'];

export function SpeedTable({ told }: { told: SpeedTold }) {
  const t = useWords();
  const rows = [{ key: 'all', ...told.all }, ...told.zones.map((it) => ({ key: it.zone ?? 'none', ...it }))];
  const seen = rows.filter((it) => it.key !== 'none' || it.speed.state === 'measured' || it.conflicts > 0);
  const longest = Math.max(1, ...rows.map(({ speed }) => endOf(speed)));
  return (
    <table className="table">
      <caption className="unseen">{t('speed.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('speed.zone')}</th>
          <th scope="col">{t('speed.median')}</th>
          <th scope="col">{t('speed.conflicts')}</th>
        </tr>
      </thead>
      <tbody>
        {seen.map(({ key, speed, conflicts }) => (
          <tr key={key}>
            <th scope="row">{t(`speed.zones.${key}`)}</th>
            <td>
              <Speed speed={speed} longest={longest} />
            </td>
            <td>{conflicts}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const endOf = (speed: Pair['speed']) => (speed.state === 'measured' ? (speed.high ?? speed.median ?? 0) : 0);

function Speed({ speed, longest }: { speed: Pair['speed']; longest: number }) {
  const t = useWords();
  if (speed.state === 'no data') return <NoData found={speed} />;
  const { median, low, high, decisions, open } = speed;
  return (
    <>
      <span>
        {median === null ? t('speed.never') : t('speed.days', { count: Math.round(median) })}{' '}
        <span className="meta">
          {low !== null && high !== null && t('speed.between', { low: Math.round(low), high: Math.round(high) })}{' '}
          {t('speed.counted', { count: decisions, open })}
        </span>
      </span>
      {median !== null && <Span median={median} low={low ?? median} high={high ?? longest} longest={longest} />}
    </>
  );
}

/** The median as a dot on the range in which it lies: for the eye alone. */
function Span({ median, low, high, longest }: { median: number; low: number; high: number; longest: number }) {
  const [box, width] = useWidth<SVGSVGElement>(240);
  const x = (days: number) => 5 + (days / longest) * (width - 10);
  return (
    <svg ref={box} className={css.span} height="14" aria-hidden="true">
      <path d={`M5 7H${width - 5}`} stroke="var(--rule)" strokeWidth="1" />
      <path d={`M${x(low)} 7H${x(high)}`} stroke="var(--accent)" strokeWidth="3" opacity="0.45" />
      <circle cx={x(median)} cy="7" r="4.5" fill="var(--accent)" />
    </svg>
  );
}
