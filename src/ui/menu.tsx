/** A disclosure with a short list of links and buttons; closes on choice, on Escape, and on a click elsewhere. */
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import buttons from './button.module.css';
import { cx } from './cx.ts';
import css from './menu.module.css';

interface MenuProps {
  label: ReactNode;
  name?: string;
  look?: 'quiet' | 'plain';
  size?: 'icon';
  children: ReactNode;
}

export function Menu({ label, name, look = 'quiet', size, children }: MenuProps) {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const outside = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) box.current?.removeAttribute('open');
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !box.current?.open) return;
    box.current.removeAttribute('open');
    box.current.querySelector('summary')?.focus();
  };
  /** What is chosen may open a dialog, which gives the focus back to where it was: that must be in sight. */
  const onChoose = () => {
    box.current?.querySelector('summary')?.focus();
    box.current?.removeAttribute('open');
  };
  return (
    <details ref={box} className={css.menu} onKeyDown={onKeyDown}>
      <summary className={cx(buttons.button, buttons[look], size && buttons[size])} aria-label={name}>
        {label}
      </summary>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the click only bubbles up from the links and buttons inside */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div className={css.list} onClick={onChoose}>
        {children}
      </div>
    </details>
  );
}
