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

interface SectionProps extends StopProps {
  title: string;
  about: string;
}

export function FormSection({ title, about, filled, end, children }: SectionProps) {
  const id = useId();
  const [open, setOpen] = useState(filled);
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
