/** One probe over the rounds: for each group a line of means with its interval around it, and a table for whoever reads that. */
import { Day } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import type { Point } from './calls.ts';
import css from './drift.module.css';

export interface Line {
  name: string;
  points: readonly Point[];
}

interface CourseProps {
  statement: string;
  /** One’s own group first. */
  lines: readonly Line[];
  rounds: readonly { id: string; closesOn: string }[];
  /** Where the line of a fallen alarm stands. */
  rang?: string | undefined;
}

const size = { width: 300, height: 118, left: 16, right: 6, top: 8, bottom: 8 };
const across = (place: number, count: number) =>
  size.left + (place / Math.max(1, count - 1)) * (size.width - size.left - size.right);
const upTo = (value: number) => size.top + ((5 - value) / 4) * (size.height - size.top - size.bottom);

/** Stretches without a gap: fewer than five answers leave one. */
function stretches(points: readonly Point[]) {
  const found: { place: number; point: NonNullable<Point> }[][] = [];
  for (const [place, point] of points.entries()) {
    if (!point) continue;
    if (place === 0 || !points[place - 1]) found.push([]);
    found.at(-1)!.push({ place, point });
  }
  return found;
}

const one = (value: number) => value.toFixed(1);

export function Course({ statement, lines, rounds, rang }: CourseProps) {
  const t = useWords();
  const count = rounds.length;
  const rangAt = rounds.findIndex(({ id }) => id === rang);
  const last = lines.map(({ name, points }) => ({ name, point: points.findLast((it) => it !== null) }));
  const told = last.flatMap(({ name, point }) => (point ? [t('drift.lastMean', { name, mean: one(point.mean) })] : []));
  return (
    <figure className={css.course}>
      <figcaption dir="auto">{statement}</figcaption>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={`${statement}: ${told.join(', ')}`}>
        {[1, 3, 5].map((value) => (
          <g key={value}>
            <line className={css.grid} x1={size.left} x2={size.width - size.right} y1={upTo(value)} y2={upTo(value)} />
            <text className={css.tick} x={0} y={upTo(value) + 4}>
              {value}
            </text>
          </g>
        ))}
        {rangAt >= 0 && (
          <line
            className={css.rang}
            x1={across(rangAt, count)}
            x2={across(rangAt, count)}
            y1={2}
            y2={size.height - 2}
          />
        )}
        {lines.map(({ name, points }, order) => (
          <g key={name} data-line={order}>
            {stretches(points).map((stretch) => (
              <Stretch key={stretch[0]!.place} stretch={stretch} count={count} />
            ))}
          </g>
        ))}
      </svg>
      <AsTable lines={lines} rounds={rounds} />
    </figure>
  );
}

function AsTable({ lines, rounds }: Pick<CourseProps, 'lines' | 'rounds'>) {
  const t = useWords();
  return (
    <details className={css.asTable}>
      <summary>{t('drift.asTable')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('drift.round')}</th>
            {lines.map(({ name }) => (
              <th key={name} scope="col">
                <bdi>{name}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rounds.map(({ id, closesOn }, place) => (
            <tr key={id}>
              <th scope="row">
                <Day value={closesOn} />
              </th>
              {lines.map(({ name, points }) => (
                <td key={name} className="numbers">
                  <Figures point={points[place] ?? null} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Figures({ point }: { point: Point }) {
  const t = useWords();
  if (!point) return t('drift.tooFewShort');
  return t('drift.meanWithin', { mean: one(point.mean), low: one(point.low), high: one(point.high) });
}

function Stretch({ stretch, count }: { stretch: ReturnType<typeof stretches>[number]; count: number }) {
  const at = (value: (point: NonNullable<Point>) => number) =>
    stretch.map(({ place, point }) => `${across(place, count).toFixed(1)},${upTo(value(point)).toFixed(1)}`);
  const band = [...at(({ low }) => low), ...at(({ high }) => high).reverse()].join(' ');
  const [first] = stretch;
  return (
    <>
      <polygon className={css.band} points={band} />
      <polyline className={css.mean} points={at(({ mean }) => mean).join(' ')} />
      {stretch.length === 1 && (
        <circle className={css.dot} cx={across(first!.place, count)} cy={upTo(first!.point.mean)} r={2.5} />
      )}
    </>
  );
}
