/** What somebody types is kept in the browser under their own id: nothing is lost, and nobody else is shown it. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useYou } from '#common-ground/network/web/queries.ts';

const prefix = 'throughline.kept.';

export interface Keeper {
  read<T>(key: string, otherwise: T): T;
  keep(key: string, value: unknown): void;
  forget(key: string): void;
  /** All keys that begin so and hold something. */
  keys(beginning: string): string[];
}

/** Removes what was kept: everything, or everything that is not this person's. */
export function forgetAllKept(except?: string): void {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(prefix) && !(except && key.startsWith(`${prefix}${except}.`))) localStorage.removeItem(key);
  } catch {
    // Where nothing may be kept, there is nothing to forget.
  }
}

/** Keeps for one person; for nobody it keeps nothing. */
export function keeperOf(person: string | undefined): Keeper {
  const own = `${prefix}${person}.`;
  return {
    read<T>(key: string, otherwise: T): T {
      try {
        const kept = person ? localStorage.getItem(own + key) : null;
        return kept === null ? otherwise : (JSON.parse(kept) as T);
      } catch {
        return otherwise;
      }
    },
    keep(key, value) {
      try {
        if (person) localStorage.setItem(own + key, JSON.stringify(value));
      } catch {
        // A full or forbidden store must not stop anybody from typing.
      }
    },
    forget(key) {
      try {
        localStorage.removeItem(own + key);
      } catch {
        // As above.
      }
    },
    keys(beginning) {
      try {
        const found = Object.keys(localStorage).filter((key) => person && key.startsWith(own + beginning));
        return found.map((key) => key.slice(own.length));
      } catch {
        return [];
      }
    },
  };
}

/** Whoever comes after somebody whose session ended without a word does not inherit what that person had typed. */
export function useKeeper(): Keeper {
  const person = useYou()?.id;
  useEffect(() => {
    if (person) forgetAllKept(person);
  }, [person]);
  return useMemo(() => keeperOf(person), [person]);
}

/** Who is here may be known a moment later than the page is shown: then it is read again, and never written over. */
export function useKept<T>(key: string, start: T): [T, (value: T) => void, () => void] {
  const keeper = useKeeper();
  const read = () => ({ keeper, value: keeper.read(key, start) });
  const [held, hold] = useState(read);
  if (held.keeper !== keeper) hold(read());
  useEffect(() => {
    if (held.keeper !== keeper) return;
    if (held.value === start) keeper.forget(key);
    else keeper.keep(key, held.value);
  }, [keeper, key, held, start]);
  const setValue = useCallback((next: T) => hold({ keeper, value: next }), [keeper]);
  const forget = useCallback(() => keeper.forget(key), [keeper, key]);
  return [held.value, setValue, forget];
}
