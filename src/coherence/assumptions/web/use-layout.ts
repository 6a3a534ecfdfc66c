import { useEffect, useState } from 'react';
import { layOut, type Places, type Tie } from './layout.ts';

/** So long may the page be busy before it looks up again, in milliseconds. */
const slice = 12;

/** The places of all groups, once they rest. It is found in slices, so that the page answers meanwhile. */
export function useLayout(ids: readonly string[], ties: readonly Tie[]): Places | undefined {
  const [places, setPlaces] = useState<Places>();
  useEffect(() => {
    const steps = layOut(ids, ties);
    let timer: ReturnType<typeof setTimeout>;
    const go = () => {
      const until = performance.now() + slice;
      while (performance.now() < until) {
        const { done, value } = steps.next();
        if (done) return setPlaces(value);
      }
      timer = setTimeout(go);
    };
    go();
    return () => clearTimeout(timer);
  }, [ids, ties]);
  return places;
}
