/** Things one below the other, each at a stop of its own: its shape says how it stands, and so do its words. */
import type { ReactNode } from 'react';
import { type Shape, Station } from './station.tsx';
import css from './stop-list.module.css';

export const StopList = ({ children }: { children: ReactNode }) => <ul className={css.list}>{children}</ul>;

export const Stop = ({ shape, children }: { shape: Shape; children: ReactNode }) => (
  <li>
    <span className={css.stop}>
      <Station shape={shape} color="var(--thread)" />
    </span>
    {children}
  </li>
);
