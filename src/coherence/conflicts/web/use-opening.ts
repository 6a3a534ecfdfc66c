import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * What is opened by a press takes the keyboard along to its first field; what is closed gives it back to the button. What
 * stands open from the beginning, because something typed is kept, takes it from nobody.
 */
export function useOpening<T>(start: T) {
  const box = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  const [open, setOpen] = useState(start);
  useEffect(() => {
    if (!pressed.current) return;
    pressed.current = false;
    const sought = open ? 'input, textarea, select' : 'button';
    (box.current?.querySelector<HTMLElement>(sought) ?? box.current)?.focus();
  }, [open]);
  const set = useCallback((next: T) => {
    pressed.current = true;
    setOpen(next);
  }, []);
  return { box, open, set };
}
