/** How far a zone reaches, as rings around the group in the middle. The word always stands beside it. */
import type { Zone } from '../zone.ts';
import { reachOf } from './zone-list.ts';
import css from './zone-mark.module.css';

const radii = [4, 9, 14, 19];

export const ZoneMark = ({ zone, size = 40 }: { zone: Zone; size?: number }) => {
  const reach = reachOf(zone);
  return (
    <svg viewBox="0 0 40 40" width={size} height={size} fill="none" aria-hidden="true" className={css.mark}>
      {[...radii.entries()].reverse().map(([ring, radius]) => (
        <circle key={radius} cx="20" cy="20" r={radius} className={ring <= reach ? css.reached : css.beyond} />
      ))}
      <circle cx="20" cy="20" r="2.5" className={css.group} />
    </svg>
  );
};
