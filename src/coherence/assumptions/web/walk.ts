/** From one station to the next by arrow keys: the nearest one that lies in that direction. */
import type { Places } from './layout.ts';

const directions: Record<string, readonly [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

export const isArrow = (key: string): boolean => key in directions;

/** Nobody, where nothing lies in that direction. What lies aside counts as twice as far. */
export function nextTowards(from: string, key: string, places: Places): string | undefined {
  const [dx, dy] = directions[key] ?? [0, 0];
  const here = places.get(from);
  if (!here) return undefined;
  let nearest: { id: string; far: number } | undefined;
  for (const [id, { x, y }] of places) {
    const along = (x - here.x) * dx + (y - here.y) * dy;
    const aside = Math.abs((x - here.x) * dy) + Math.abs((y - here.y) * dx);
    if (id === from || along <= 0 || aside > 2 * along) continue;
    const far = along + 2 * aside;
    if (!nearest || far < nearest.far) nearest = { id, far };
  }
  return nearest?.id;
}
