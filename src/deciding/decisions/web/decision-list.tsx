/** Decisions on one line, the newest at the top; an arc leads from each to the one that replaced it. */
import { Fragment, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { formatOf } from '#ui/time.tsx';
import { useLocale } from '#ui/words.tsx';
import type { DecisionRow } from './calls.ts';
import { Row } from './decision-row.tsx';
import css from './row.module.css';

const month = (day: string, locale: string) => {
  if (day.length < 7) return day.slice(0, 4);
  const date = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1));
  return formatOf(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(date);
};

interface ListProps {
  rows: DecisionRow[];
  /** Months stand as headings where the list runs in the order of time. */
  by?: 'decided' | 'recorded' | undefined;
  open?: boolean;
  label: string;
  /** The level of the rows' headings. */
  level?: 2 | 3;
  sought?: string | undefined;
  side?: (row: DecisionRow) => ReactNode;
}

export function DecisionList({ rows, by, open, label, level, sought, side }: ListProps) {
  const locale = useLocale();
  const dayOf = (row: DecisionRow) => (by === 'recorded' || !row.decidedOn ? row.recordedAt : row.decidedOn);
  return (
    <ol className={css.list} aria-label={label} data-open={open || undefined}>
      {rows.map((row, index) => {
        const heading = by && month(dayOf(row), locale);
        const before = rows[index - 1];
        const starts = heading && (!before || month(dayOf(before), locale) !== heading);
        return (
          <Fragment key={row.id}>
            {starts && (
              <li className={css.heading} aria-hidden="true">
                {heading}
              </li>
            )}
            <Row row={row} sought={sought} {...(level && { level })}>
              {side?.(row)}
            </Row>
          </Fragment>
        );
      })}
      <Arcs rows={rows} />
    </ol>
  );
}

const pairsOf = (rows: DecisionRow[]) => {
  const shown = new Set(rows.map((row) => row.id));
  return rows.flatMap((row) => (row.supersedes ?? []).filter((id) => shown.has(id)).map((id) => [row.id, id] as const));
};

/** A supersession leaves the line at the newer decision and comes back to it at the older one. */
function Arcs({ rows }: { rows: DecisionRow[] }) {
  const box = useRef<HTMLLIElement>(null);
  const [paths, setPaths] = useState<string[]>([]);
  useLayoutEffect(() => {
    const list = box.current?.parentElement;
    if (!list) return;
    const draw = () => {
      const middle = (id: string) => {
        const stop = list.querySelector<HTMLElement>(`[data-station="${id}"]`);
        return stop ? stop.offsetTop + 25 : 0;
      };
      const x = Number.parseFloat(getComputedStyle(list).getPropertyValue('--gutter')) / 2;
      setPaths(pairsOf(rows).map(([newer, older]) => arc(x, middle(newer), middle(older))));
    };
    const watch = new ResizeObserver(draw);
    watch.observe(list);
    return () => watch.disconnect();
  }, [rows]);
  return (
    <li ref={box} aria-hidden="true" style={{ position: 'absolute', inset: '0 auto auto 0' }}>
      <svg className={css.arcs} height="1" fill="none" aria-hidden="true">
        {paths.map((path) => (
          <path key={path} d={path} stroke="var(--thread)" strokeWidth="1.5" strokeDasharray="3 3" />
        ))}
      </svg>
    </li>
  );
}

const arc = (x: number, from: number, to: number) => {
  const reach = x - 3;
  return `M${x - 6} ${from}C${x - reach} ${from} ${x - reach} ${from} ${x - reach} ${from + 24}V${to - 24}C${x - reach} ${to} ${x - reach} ${to} ${x - 5} ${to}`;
};
