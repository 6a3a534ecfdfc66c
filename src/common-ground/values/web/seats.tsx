/** Three seats, filled by whoever has decided by the value. The picture says how far it is; the words say how it was. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { cx } from '#ui/cx.ts';
import { Markdown } from '#ui/markdown.tsx';
import { Station } from '#ui/station.tsx';
import { useWords } from '#ui/words.tsx';
import { testsNeeded } from '../rules.ts';
import type { ValueTest } from '../value.ts';
import css from './value.module.css';

interface SeatsProps {
  tests: readonly ValueTest[];
  names: Record<string, string>;
  /** The decisions that it was used on, by id. */
  decisions: Record<string, { ref: string; title: string; group: string } | null>;
}

export function Seats({ tests, names, decisions }: SeatsProps) {
  const t = useWords();
  const people = [...new Set(tests.map((test) => test.by))];
  const free = Math.max(0, testsNeeded - people.length);
  return (
    <ol className={css.seats} aria-label={t('values.seats')}>
      {people.map((by) => {
        const own = tests.filter((test) => test.by === by);
        return (
          <Seat key={by} name={names[by] ?? t('values.somebody')} decisive={own.some((test) => test.decisive)}>
            {own.map((test) => (
              <Use key={test.decision} test={test} on={decisions[test.decision] ?? null} />
            ))}
          </Seat>
        );
      })}
      {Array.from({ length: free }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: free seats are all alike
        <li key={place} className={cx(css.seat, css.free)}>
          <span className={css.station}>
            <Station shape="dashed" size={26} color="var(--thread)" />
          </span>
          <p className="meta">{t('values.freeSeat')}</p>
        </li>
      ))}
    </ol>
  );
}

function Seat({ name, decisive, children }: { name: string; decisive: boolean; children: ReactNode }) {
  return (
    <li className={css.seat}>
      <span className={css.station}>
        <Station shape={decisive ? 'full' : 'open'} size={26} color="var(--thread)" />
      </span>
      <h3>
        <bdi>{name}</bdi>
      </h3>
      {children}
    </li>
  );
}

function Use({ test, on }: { test: ValueTest; on: SeatsProps['decisions'][string] }) {
  const t = useWords();
  return (
    <div className={css.use}>
      <p>
        {on ? (
          <>
            <Link to="/decisions/$id" params={{ id: on.ref }}>
              <bdi>{on.title}</bdi>
            </Link>{' '}
            <span className="meta">
              <bdi>{on.group}</bdi> · #{on.ref}
            </span>
          </>
        ) : (
          <span className="meta">{t('values.goneDecision')}</span>
        )}
      </p>
      <Markdown text={test.text} />
      <p className="meta">{test.decisive ? t('values.decisive') : t('values.notDecisive')}</p>
    </div>
  );
}
