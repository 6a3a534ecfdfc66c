/** A question that must be answered before going on; the browser keeps the focus inside. */
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import css from './dialog.module.css';
import { useWords } from './words.tsx';

interface DialogProps {
  title: string;
  onClose: () => void;
  wide?: boolean;
  /** Hangs from the top instead of standing in the middle: for what grows and shrinks. */
  top?: boolean;
  children: ReactNode;
}

export function Dialog({ title, onClose, wide, top, children }: DialogProps) {
  const t = useWords();
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    // What the dialog was opened for comes first, and not its closing button.
    box.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={box}
      className={cx(css.dialog, wide && css.wide, top && css.top)}
      aria-labelledby={id}
      onClose={onClose}
    >
      <div className={css.head}>
        <h2 id={id}>{title}</h2>
        <Button look="plain" size="icon" aria-label={t('ui.close')} onClick={onClose}>
          <X aria-hidden />
        </Button>
      </div>
      {children}
    </dialog>
  );
}
