import { useLayoutEffect, useRef, useState } from 'react';

/** How wide an element is, in pixels, known before it is painted: for drawings whose parts keep their size. */
export function useWidth<T extends Element>(start: number) {
  const box = useRef<T>(null);
  const [width, setWidth] = useState(start);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setWidth(element.getBoundingClientRect().width || start);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [start]);
  return [box, width] as const;
}
