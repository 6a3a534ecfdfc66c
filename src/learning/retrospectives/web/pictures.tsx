/** Small pictures of shares, each with its figures in words beside it: nothing depends on seeing them. */
import css from './evidence.module.css';

interface Bar {
  label: string;
  count: number;
}

const width = 240;
const height = 64;
const gap = 6;

/** How many fall into each part, as columns on one line. */
export function Columns({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const each = (width - gap * (bars.length - 1)) / bars.length;
  const said = bars.map((bar) => `${bar.label}: ${bar.count}`).join(', ');
  return (
    <svg
      className={css.columns}
      viewBox={`0 0 ${width} ${height + 34}`}
      role="img"
      aria-label={`${label}: ${said}`}
      preserveAspectRatio="xMinYMid meet"
    >
      <line x1={0} x2={width} y1={height + 16} y2={height + 16} className={css.base} />
      {bars.map((bar, place) => {
        const tall = (bar.count / most) * height;
        const x = place * (each + gap);
        return (
          <g key={bar.label}>
            <rect x={x} y={height + 16 - tall} width={each} height={tall} className={css.bar} />
            {bar.count > 0 && (
              <text x={x + each / 2} y={height + 11 - tall} className={css.figure}>
                {bar.count}
              </text>
            )}
            <text x={x + each / 2} y={height + 30} className={css.part}>
              {bar.label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** A share with its interval, on a line from none to all. */
export function ShareLine({
  share,
  interval,
  label,
}: {
  share: number;
  interval: readonly [number, number];
  label: string;
}) {
  const at = (value: number) => 6 + value * (width - 12);
  return (
    <svg className={css.line} viewBox={`0 0 ${width} 20`} role="img" aria-label={label}>
      <line x1={at(0)} x2={at(1)} y1={10} y2={10} className={css.base} />
      <line x1={at(interval[0])} x2={at(interval[1])} y1={10} y2={10} className={css.interval} />
      <circle cx={at(share)} cy={10} r={4.5} className={css.dot} />
    </svg>
  );
}

export const percent = (share: number): number => Math.round(share * 100);
