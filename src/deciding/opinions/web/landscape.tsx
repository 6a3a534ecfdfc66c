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
const sizeOf = (people: number) => 0.014 + 0.011 * Math.sqrt(people);

function middleOf(spots: readonly Spot[]) {
  const people = spots.reduce((sum, spot) => sum + spot.people, 0);
  const mean = (of: (spot: Spot) => number) =>
    spots.reduce((sum, spot) => sum + of(spot) * spot.people, 0) / Math.max(1, people);
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
        {spots.map(({ x, y, people, group }) => (
          <circle
            key={`${x} ${y} ${group}`}
            className={classOf(group)}
            cx={x}
            cy={-y}
            r={0.11 + sizeOf(people)}
            opacity={0.09}
          />
        ))}
        {spots.map(({ x, y, people, group }) => (
          <g key={`${x} ${y} ${group}`} className={classOf(group)} opacity={0.85}>
            <Mark x={x} y={-y} size={sizeOf(people)} group={group} />
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
