/** Which names can stand beside their stations without running into one another: the weightiest first. */

export interface Named {
  readonly id: string;
  /** In pixels of the screen. */
  readonly x: number;
  readonly y: number;
  readonly name: string;
  /** Those with more to say are named first. */
  readonly weight: number;
  /** Of the station, in pixels. */
  readonly radius: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A letter of the interface's typeface at 13 px is about so wide. */
const letter = 6.7;
const height = 17;

/** What a name takes up under its station. */
export const boxOf = ({ x, y, name, radius }: Named): Box => ({
  left: x - (name.length * letter) / 2,
  right: x + (name.length * letter) / 2,
  top: y + radius + 2,
  bottom: y + radius + 2 + height,
});

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The ids of those that are named. `first` are named before all others, whatever their weight. */
export function namedAmong(all: readonly Named[], first: ReadonlySet<string>): Set<string> {
  const rank = ({ id }: Named) => (first.has(id) ? 0 : 1);
  const ordered = [...all].sort((a, b) => rank(a) - rank(b) || b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const stations = all.map(({ id, x, y, radius }) => ({
    id,
    box: { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius },
  }));
  const taken: Box[] = [];
  const named = new Set<string>();
  for (const one of ordered) {
    const box = boxOf(one);
    const free = taken.every((other) => !overlap(box, other));
    const clear = first.has(one.id) || stations.every(({ id, box: other }) => id === one.id || !overlap(box, other));
    if (!free || !clear) continue;
    taken.push(box);
    named.add(one.id);
  }
  return named;
}
