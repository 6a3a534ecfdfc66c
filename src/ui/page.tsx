/** A page: its one heading, what it is for, what can be done on it. */
import { type ReactNode, useEffect } from 'react';
import { cx } from './cx.ts';
import css from './page.module.css';

interface PageProps {
  title: string;
  over?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  narrow?: boolean;
  children?: ReactNode;
}

export const useTitle = (title: string | undefined) =>
  useEffect(() => {
    document.title = title ? `${title} · Throughline` : 'Throughline';
  }, [title]);

export function Page({ title, over, lead, actions, narrow, children }: PageProps) {
  useTitle(title);
  return (
    <div className={cx(css.page, narrow && css.narrow)}>
      <header className={css.head}>
        <div>
          {over && <div className={css.over}>{over}</div>}
          <h1 dir="auto">{title}</h1>
          {lead && (
            <p dir="auto" className={css.lead}>
              {lead}
            </p>
          )}
        </div>
        {actions && <div className="row no-print">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

export const Plain = ({ children }: { children: ReactNode }) => <div className={css.page}>{children}</div>;
