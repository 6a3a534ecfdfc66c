/** Where each group stands on the picture: near those with whom much lies between, and always in the same place. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';

export interface Place {
  readonly x: number;
  readonly y: number;
}
export type Places = ReadonlyMap<string, Place>;

export interface Tie {
  readonly from: string;
  readonly to: string;
}

interface Body extends SimulationNodeDatum {
  id: string;
}

const rounds = 300;
/** No two groups come nearer to one another than twice that. */
export const apart = 26;

/**
 * Moves the groups a little with each step until they rest, and tells where they stand when it is done; whoever steps may
 * pause between two steps. Nothing in it is by chance, so that the same network always looks the same.
 */
export function* layOut(ids: readonly string[], ties: readonly Tie[]): Generator<undefined, Places> {
  const bodies: Body[] = ids.map((id) => ({ id }));
  const links: SimulationLinkDatum<Body>[] = ties.map(({ from, to }) => ({ source: from, target: to }));
  const simulation = forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, SimulationLinkDatum<Body>>(links)
        .id(({ id }) => id)
        .distance(70),
    )
    .force('charge', forceManyBody().strength(-160).distanceMax(500))
    .force('apart', forceCollide(apart))
    .force('x', forceX(0).strength(0.03))
    .force('y', forceY(0).strength(0.1))
    .stop();
  for (let round = 0; round < rounds; round += 1) {
    simulation.tick();
    yield;
  }
  return new Map(bodies.map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
}

/** The smallest rectangle around all places, with room for the names at its edges. */
export function boundsOf(places: Places, room = 40) {
  const all = places.size > 0 ? [...places.values()] : [{ x: 0, y: 0 }];
  const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs) - room, Math.max(...xs) + room];
  const [top, bottom] = [Math.min(...ys) - room, Math.max(...ys) + room];
  return { left, top, width: right - left, height: bottom - top };
}
