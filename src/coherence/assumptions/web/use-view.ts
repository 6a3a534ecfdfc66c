/** How near the picture is looked at, and which part of it: by mouse, by touch with one finger or two, by keys and buttons. */
import { type PointerEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';

export interface View {
  readonly zoom: number;
  /** By how much everything is moved, in pixels. */
  readonly x: number;
  readonly y: number;
}

const whole: View = { zoom: 1, x: 0, y: 0 };
const most = 6;
const clamp = (zoom: number) => Math.min(most, Math.max(1, zoom));

/** Nearer or further, so that what is under this point stays there. */
export function zoomedAt({ zoom, x, y }: View, factor: number, px: number, py: number): View {
  const next = clamp(zoom * factor);
  if (next === 1) return whole;
  const ratio = next / zoom;
  return { zoom: next, x: px - (px - x) * ratio, y: py - (py - y) * ratio };
}

interface Spot {
  x: number;
  y: number;
}

export function useView(box: RefObject<SVGSVGElement | null>, width: number, height: number) {
  const [view, setView] = useState(whole);
  const down = useRef(new Map<number, Spot>());
  /** How far the pointer has gone since it was pressed, in pixels. */
  const gone = useRef(0);
  const spotOf = useCallback(
    ({ clientX, clientY }: { clientX: number; clientY: number }): Spot => {
      const rect = box.current?.getBoundingClientRect();
      return { x: clientX - (rect?.left ?? 0), y: clientY - (rect?.top ?? 0) };
    },
    [box],
  );
  const zoom = useCallback(
    (factor: number, at?: Spot) => setView((it) => zoomedAt(it, factor, at?.x ?? width / 2, at?.y ?? height / 2)),
    [width, height],
  );
  // React listens passively to the wheel, and the page would scroll away under the picture.
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom(Math.exp(-event.deltaY / 200), spotOf(event));
    };
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [box, zoom, spotOf]);
  const handlers = useMemo(() => {
    const move = (event: PointerEvent) => {
      const before = down.current.get(event.pointerId);
      if (!before) return;
      const now = spotOf(event);
      const other = [...down.current].find(([id]) => id !== event.pointerId)?.[1];
      down.current.set(event.pointerId, now);
      gone.current += Math.hypot(now.x - before.x, now.y - before.y);
      if (other) {
        const far = (spot: Spot) => Math.hypot(spot.x - other.x, spot.y - other.y) || 1;
        zoom(far(now) / far(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
      } else setView((it) => (it.zoom === 1 ? it : { ...it, x: it.x + now.x - before.x, y: it.y + now.y - before.y }));
    };
    const up = (event: PointerEvent) => void down.current.delete(event.pointerId);
    return {
      onPointerDown: (event: PointerEvent) => {
        gone.current = 0;
        down.current.set(event.pointerId, spotOf(event));
      },
      onPointerMove: move,
      onPointerUp: up,
      onPointerCancel: up,
      onPointerLeave: up,
    };
  }, [spotOf, zoom]);
  /** Brings a place that lies outside into sight. */
  const reveal = useCallback(
    ({ x, y }: Spot) =>
      setView((it) => {
        const [px, py] = [x * it.zoom + it.x, y * it.zoom + it.y];
        const inside = px > 30 && px < width - 30 && py > 30 && py < height - 30;
        return inside ? it : { ...it, x: width / 2 - x * it.zoom, y: height / 2 - y * it.zoom };
      }),
    [width, height],
  );
  /** Whoever has moved the picture has not meant what lay under the pointer. */
  const wasMoved = useCallback(() => gone.current > 6, []);
  return { view, zoom, showAll: () => setView(whole), handlers, reveal, wasMoved };
}
