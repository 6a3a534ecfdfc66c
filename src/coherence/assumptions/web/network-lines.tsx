/** What lies between two groups, each kind in a form of its own: an arrow, a thread, two threads that run at each other. */
import { memo } from 'react';
import type { NetworkLine } from './calls.ts';
import type { Place } from './layout.ts';
import css from './network.module.css';

/** A station, with its size in pixels. */
type End = Place & { readonly radius: number };

interface LineProps {
  line: NetworkLine;
  from: End;
  to: End;
  /** It begins or ends at what is looked at. */
  near: boolean;
}

const moved = ({ x, y }: Place, dx: number, dy: number, by: number): Place => ({ x: x + dx * by, y: y + dy * by });
const at = ({ x, y }: Place) => `${x.toFixed(1)} ${y.toFixed(1)}`;

export const Line = memo(function Line({ line, from, to, near }: LineProps) {
  const long = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [(to.x - from.x) / long, (to.y - from.y) / long];
  const [a, b] = [moved(from, dx, dy, from.radius + 2), moved(to, -dx, -dy, to.radius + 2)];
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  // Kinds that lie between the same two run beside one another.
  const side = Math.min(24, long / 6);
  if (line.kind === 'clash') {
    const [one, other] = [moved(middle, -dx, -dy, 5), moved(middle, dx, dy, 5)];
    const bar = (spot: Place) => `M${at(moved(spot, -dy, dx, 5))}L${at(moved(spot, dy, -dx, 5))}`;
    return (
      <path
        className={css.clash}
        data-near={near || undefined}
        d={`M${at(a)}L${at(one)}M${at(b)}L${at(other)}${bar(one)}${bar(other)}`}
      />
    );
  }
  const bend = moved(middle, -dy, dx, line.kind === 'shared' ? side : -side / 2);
  return (
    <path
      className={css[line.kind]}
      data-near={near || undefined}
      data-unknown={line.unknown > 0 || undefined}
      d={`M${at(a)}Q${at(bend)} ${at(b)}`}
      markerEnd={line.kind === 'dependency' ? 'url(#arrow)' : undefined}
    />
  );
});
