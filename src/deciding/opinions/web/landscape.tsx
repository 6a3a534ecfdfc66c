/** The opinion landscape: who voted alike stands near; each group has a colour, a shape and a letter; nobody has a name. */
import { useId } from 'react';
import { useWords } from '#ui/words.tsx';
import { nameOfGroup } from '../kinds.ts';
import type { MapTold, OpinionMap } from './calls.ts';
import css from './landscape.module.css';

type Spot = OpinionMap['spots'][number];

/** What tells a group apart where colours do not. */
function Mark({ x, y, size, group }: { x: number; y: number; size: number; group: number | null }) {
  if (group === 1) return <rect x={x - size} y={y - size} width={2 * size} height={2 * size} rx={0.006} />;
  const corners = (list: [number, number][]) =>
    list.map(([a, b]) => `${x + a * size * 1.25},${y + b * size * 1.25}`).join(' ');
  if (group === 2)
    return (
      <polygon
        points={corners([
          [0, -1],
          [1, 0.8],
          [-1, 0.8],
        ])}
      />
    );
  if (group === 3)
    return (
      <polygon
        points={corners([
          [0, -1.1],
          [1.1, 0],
          [0, 1.1],
          [-1.1, 0],
        ])}
      />
    );
  if (group === 4)
    return (
      <polygon
        points={corners([
          [0, 1],
          [1, -0.8],
          [-1, -0.8],
        ])}
      />
    );
  return <circle cx={x} cy={y} r={size} />;
}

const classOf = (group: number | null) => (group === null ? css.none : css[`group${group}`]);
/** How many stand on a spot; of fewer than five it is not told how few. */
const weightOf = ({ people }: Spot) => people ?? 2;
const sizeOf = (spot: Spot) => 0.014 + 0.011 * Math.sqrt(weightOf(spot));

function middleOf(spots: readonly Spot[]) {
  const people = spots.reduce((sum, spot) => sum + weightOf(spot), 0);
  const mean = (of: (spot: Spot) => number) =>
    spots.reduce((sum, spot) => sum + of(spot) * weightOf(spot), 0) / Math.max(1, people);
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) };
}

export function Landscape({ map, you }: { map: OpinionMap; you: MapTold['you'] }) {
  const t = useWords();
  const id = useId();
  const { reading, spots } = map;
  const groups = reading.state === 'groups' ? reading.sizes.map((_, group) => group) : [];
  if (spots.length === 0) return null;
  const flat = Math.max(0.35, ...spots.map(({ y }) => Math.abs(y)), Math.abs(you?.y ?? 0));
  const tall = Math.min(1.1, flat + 0.16);
  return (
    <figure className={css.figure}>
      <svg viewBox={`-1.16 ${-tall} 2.32 ${2 * tall}`} role="img" aria-labelledby={id}>
        <title id={id}>{t('opinions.picture', { count: groups.length })}</title>
        {spots.map((spot) => (
          <circle
            key={`${spot.x} ${spot.y} ${spot.group}`}
            className={classOf(spot.group)}
            cx={spot.x}
            cy={-spot.y}
            r={0.11 + sizeOf(spot)}
            opacity={0.09}
          />
        ))}
        {spots.map((spot) => (
          <g key={`${spot.x} ${spot.y} ${spot.group}`} className={classOf(spot.group)} opacity={0.85}>
            <Mark x={spot.x} y={-spot.y} size={sizeOf(spot)} group={spot.group} />
          </g>
        ))}
        {groups.map((group) => {
          const { x, y } = middleOf(spots.filter((spot) => spot.group === group));
          return (
            <text key={group} className={css.letter} x={x} y={-y} dy="0.35em">
              {nameOfGroup(group)}
            </text>
          );
        })}
        {you && (
          <g className={css.you}>
            <circle cx={you.x} cy={-you.y} r={0.05} />
            <text x={you.x} y={-you.y - 0.075}>
              {t('opinions.you')}
            </text>
          </g>
        )}
      </svg>
      <figcaption className="meta">{t('opinions.pictureHint')}</figcaption>
    </figure>
  );
}
