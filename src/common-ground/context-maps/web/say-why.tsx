/** Something that needs its reason: a button, and behind it one field that asks why. */
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { TextArea } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import css from './map.module.css';
import { useMapChange } from './use-map-change.ts';

interface SayWhyProps {
  button: string;
  label: string;
  hint?: string;
  optional?: boolean;
  look?: 'quiet' | 'plain';
  send: (why: string) => Promise<unknown>;
  onDone?: () => void;
  /** What else is chosen before it is sent. */
  children?: ReactNode;
  /** Whether that has been chosen. */
  ready?: boolean;
}

export function SayWhy({ button, label, hint, optional = false, look = 'quiet', ready = true, ...rest }: SayWhyProps) {
  const t = useWords();
  const box = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState('');
  const change = useMapChange({
    send: () => rest.send(why),
    onDone: () => {
      setWhy('');
      turn(false);
      rest.onDone?.();
    },
  });
  useEffect(() => {
    if (pressed.current) box.current?.querySelector<HTMLElement>(open ? 'input, textarea, select' : 'button')?.focus();
  }, [open]);
  const turn = (next: boolean) => {
    pressed.current = true;
    setOpen(next);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <div ref={box}>
      {!open && (
        <Button size="small" look={look} onClick={() => turn(true)}>
          {button}
        </Button>
      )}
      {open && (
        <form className={css.form} onSubmit={send} aria-label={button}>
          {rest.children}
          <TextArea
            label={label}
            hint={hint}
            required={!optional}
            optional={optional ? t('ui.optional') : ''}
            maxLength={2000}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
          {change.isError && <Trouble error={change.error} />}
          <div className="row">
            <Button look="primary" size="small" type="submit" disabled={change.isPending || !ready}>
              {button}
            </Button>
            <Button look="plain" size="small" onClick={() => turn(false)}>
              {t('ui.cancel')}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
