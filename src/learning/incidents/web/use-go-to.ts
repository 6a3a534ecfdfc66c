import { useEffect, useRef } from 'react';

/** Takes the keyboard to the first field of an entry of a list once that is drawn; where none is left, to what stands before it. */
export function useGoTo<T extends HTMLElement>() {
  const box = useRef<T>(null);
  const wanted = useRef<number>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    const place = box.current?.children[wanted.current] ?? box.current?.parentElement;
    wanted.current = undefined;
    place?.querySelector<HTMLElement>('input, textarea')?.focus();
  });
  const goTo = (at: number) => {
    wanted.current = at;
  };
  return { box, goTo };
}
