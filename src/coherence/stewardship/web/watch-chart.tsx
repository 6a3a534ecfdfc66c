import { useWidth } from '#ui/width.ts';
import { useWords } from '#ui/words.tsx';
import css from './stewardship.module.css';

interface ChartProps {
  points: readonly { at: number; score: number }[];
  threshold: number;
  alarm: boolean;
}

const height = 150;
const [top, bottom, left, right] = [12, 26, 4, 10];

/** The evidence for a rise after each decision, under the line at which it would ring. The words above say the same. */
export function WatchChart({ points, threshold, alarm }: ChartProps) {
  const t = useWords();
  const [box, width] = useWidth<SVGSVGElement>(600);
  const scores = points.map((it) => it.score);
  const lowest = Math.min(-1, ...scores);
  const highest = Math.max(threshold * 1.2, ...scores);
  const [first, last] = [points[0]!.at, points.at(-1)!.at];
  const x = (at: number) => left + ((at - first) / Math.max(1, last - first)) * (width - left - right);
  const y = (score: number) => top + ((highest - score) / (highest - lowest)) * (height - top - bottom);
  const line = points
    .map((it, place) => `${place ? 'L' : 'M'}${x(it.at).toFixed(1)} ${y(it.score).toFixed(1)}`)
    .join('');
  const end = points.at(-1)!;
  return (
    <figure className={css.chart}>
      <svg ref={box} height={height} aria-hidden="true">
        <path d={`M${left} ${y(threshold)}H${width - right}`} stroke="var(--ochre)" strokeDasharray="5 4" fill="none" />
        <text x={left} y={y(threshold) - 4}>
          {t('watch.threshold')}
        </text>
        <path d={`M${left} ${y(0)}H${width - right}`} stroke="var(--rule)" fill="none" />
        <path d={line} stroke="var(--accent)" strokeWidth="2" fill="none" />
        <circle cx={x(end.at)} cy={y(end.score)} r="4" fill={alarm ? 'var(--ochre)' : 'var(--accent)'} />
        <text x={left} y={height - 6}>
          {t('watch.decision', { number: first })}
        </text>
        <text x={width - right} y={height - 6} textAnchor="end">
          {t('watch.decision', { number: last })}
        </text>
      </svg>
      <figcaption className="meta">{t('watch.caption')}</figcaption>
    </figure>
  );
}
