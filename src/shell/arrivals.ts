/** Decisions that others logged, in whatever group, since the reader last looked. */
import { useSyncExternalStore } from 'react';

interface Arrival {
  readonly log: string;
  readonly count: number;
}

let arrivals: readonly Arrival[] = [];
const listeners = new Set<() => void>();

const change = (next: readonly Arrival[]) => {
  arrivals = next;
  for (const tell of listeners) tell();
};

export function noteArrival(log: string, count: number): void {
  const before = arrivals.find((arrival) => arrival.log === log)?.count ?? 0;
  change([...arrivals.filter((arrival) => arrival.log !== log), { log, count: before + count }]);
}

export const takeArrivals = (): void => change([]);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useArrivals = (): readonly Arrival[] => useSyncExternalStore(subscribe, () => arrivals);
