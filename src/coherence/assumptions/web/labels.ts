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
/** So much of it above the line on which the letters stand. */
const ascent = 13;

/** Where a name stands, from the middle of its station. */
export interface Label {
  readonly x: number;
  readonly y: number;
}

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** What a name takes up there. */
export const boxOf = ({ x, y, name }: Named, label: Label): Box => {
  const half = (name.length * letter) / 2;
  const base = y + label.y;
  return { left: x + label.x - half, right: x + label.x + half, top: base - ascent, bottom: base - ascent + height };
};

/** Under its station, and drawn inwards where it would leave the picture; one that must be named may stand on any side. */
function placesFor({ x, name, radius }: Named, width: number, must: boolean): Label[] {
  const half = (name.length * letter) / 2;
  const seen = x >= 0 && x <= width;
  const inwards = seen ? Math.max(half - x, 0) - Math.max(x + half - width, 0) : 0;
  const [under, over, level] = [radius + 2 + ascent, -radius - 2 - (height - ascent), ascent / 3];
  const gap = radius + 4 + half;
  const further = [under + height, over - height];
  if (!must) return [{ x: inwards, y: under }];
  const inside = (at: number) => !seen || (x + at - half >= 0 && x + at + half <= width);
  const beside = [gap, -gap].filter(inside).map((at) => ({ x: at, y: level }));
  return [{ x: inwards, y: under }, { x: inwards, y: over }, ...beside, ...further.map((y) => ({ x: inwards, y }))];
}

/** The names that can be read, and where they stand. `first` are named before all others, in their order. */
export function namedAmong(all: readonly Named[], first: ReadonlySet<string>, width: number): Map<string, Label> {
  const order = [...first];
  const rank = ({ id }: Named) => (first.has(id) ? order.indexOf(id) : order.length);
  const ordered = [...all].sort((a, b) => rank(a) - rank(b) || b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const stations = all.map(({ id, x, y, radius }) => ({
    id,
    box: { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius },
  }));
  const taken: Box[] = [];
  const named = new Map<string, Label>();
  for (const one of ordered) {
    const must = first.has(one.id);
    const free = placesFor(one, width, must).filter((label) =>
      taken.every((other) => !overlap(boxOf(one, label), other)),
    );
    const clear = free.find((label) =>
      stations.every(({ id, box }) => id === one.id || !overlap(boxOf(one, label), box)),
    );
    const label = clear ?? (must ? free[0] : undefined);
    if (!label) continue;
    taken.push(boxOf(one, label));
    named.set(one.id, label);
  }
  return named;
}
