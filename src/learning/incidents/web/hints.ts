/** Whoever does not want to be asked about their words is not asked again in this browser. */
import { useSyncExternalStore } from 'react';

const key = 'throughline.no-blame-hints';
const listeners = new Set<() => void>();

const silenced = (): boolean => {
  try {
    return localStorage.getItem(key) === 'yes';
  } catch {
    return false;
  }
};

function set(value: boolean): void {
  try {
    if (value) localStorage.setItem(key, 'yes');
    else localStorage.removeItem(key);
  } catch {
    // Where nothing may be kept, they are asked again next time.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useSilenced = (): [boolean, (value: boolean) => void] => [useSyncExternalStore(subscribe, silenced), set];
