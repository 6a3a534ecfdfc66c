/** A part of the form on the line: its station fills once something stands in it. */
import { type ReactNode, useId, useState } from 'react';
import { Station } from '#ui/station.tsx';
import css from './form.module.css';

interface StopProps {
  filled: boolean;
  end?: boolean;
  children: ReactNode;
}

export const FormStop = ({ filled, end, children }: StopProps) => (
  <div className={css.stop} data-end={end || undefined}>
    <span className={css.station}>
      <Station shape={filled ? 'full' : 'small'} color={filled ? 'var(--thread)' : 'var(--thread-soft)'} />
    </span>
    {children}
  </div>
);

/** Whether one of these fields was not taken. */
export const anyOf = (errors: Record<string, string>, ...fields: string[]): boolean =>
  fields.some((field) => field in errors);

interface SectionProps extends StopProps {
  title: string;
  about: string;
  /** Something in it was not taken: it opens, to show what. */
  wrong: boolean;
}

export function FormSection({ title, about, filled, wrong, end, children }: SectionProps) {
  const id = useId();
  const [open, setOpen] = useState(filled);
  const [wasWrong, setWasWrong] = useState(false);
  if (wrong !== wasWrong) {
    setWasWrong(wrong);
    if (wrong) setOpen(true);
  }
  return (
    <FormStop filled={filled} end={end ?? false}>
      <details className={css.section} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary id={id}>
          <h2>{title}</h2>
          <span>{about}</span>
        </summary>
        {open && <div className={css.inside}>{children}</div>}
      </details>
    </FormStop>
  );
}
