/** The throughline: one continuous thread on which things that belong together are stops. */
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { type Shape, Station } from './station.tsx';
import css from './thread.module.css';

export const Thread = ({ children, label }: { children: ReactNode; label: string }) => (
  <ol className={css.thread} aria-label={label}>
    {children}
  </ol>
);

interface StopProps {
  title: string;
  aside?: ReactNode;
  shape?: Shape;
  /** The stop that everything before leads to. */
  big?: boolean;
  /** What comes after it is still open: the thread hangs loose. */
  loose?: boolean;
  children?: ReactNode;
}

export const Stop = ({ title, aside, shape = 'small', big, loose, children }: StopProps) => (
  <li className={cx(css.stop, big && css.big, loose && css.loose)}>
    <span className={css.station}>
      <Station shape={shape} size={big ? 24 : 16} color="var(--thread)" />
    </span>
    <h2 className={css.heading}>
      {title}
      {aside && <small>{aside}</small>}
    </h2>
    {children}
  </li>
);
