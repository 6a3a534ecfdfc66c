/** An item of a map: shown, and changed in the same place. The keyboard goes along into the form and comes back out of it. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { ItemForm } from './item-form.tsx';
import css from './map.module.css';
import type { Row } from './rows.ts';

interface FrameProps {
  row: Row;
  children: (change: () => void) => ReactNode;
}

export function ItemFrame({ row, children }: FrameProps) {
  const box = useRef<HTMLLIElement>(null);
  const pressed = useRef(false);
  const [changing, setChanging] = useState(false);
  useEffect(() => {
    if (!pressed.current) return;
    const sought = changing ? 'input' : '[data-change]';
    box.current?.querySelector<HTMLElement>(sought)?.focus();
  }, [changing]);
  const turn = (next: boolean) => {
    pressed.current = true;
    setChanging(next);
  };
  return (
    <li ref={box} className={css.item}>
      {changing ? <ItemForm row={row} onDone={() => turn(false)} /> : children(() => turn(true))}
    </li>
  );
}
