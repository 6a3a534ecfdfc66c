import type { ReactNode } from 'react';
import css from './evidence.module.css';

/** One thing that the trail says. */
export function Item({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.item}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
