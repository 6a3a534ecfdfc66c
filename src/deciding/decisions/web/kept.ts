/** What somebody types is kept in the browser, so that a reload or a lost connection loses nothing. */
import { useCallback, useEffect, useState } from 'react';

const prefix = 'throughline.kept.';

export function readKept<T>(key: string, otherwise: T): T {
  try {
    const kept = localStorage.getItem(prefix + key);
    return kept === null ? otherwise : (JSON.parse(kept) as T);
  } catch {
    return otherwise;
  }
}

export function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(value));
  } catch {
    // A full or forbidden store must not stop anybody from typing.
  }
}

export const forgetKept = (key: string): void => localStorage.removeItem(prefix + key);

export function useKept<T>(key: string, start: T): [T, (value: T) => void, () => void] {
  const [value, setValue] = useState<T>(() => readKept(key, start));
  useEffect(() => {
    if (value === start) forgetKept(key);
    else keep(key, value);
  }, [key, value, start]);
  const forget = useCallback(() => forgetKept(key), [key]);
  return [value, setValue, forget];
}
