/** One group's decisions on its own line through time; an arc leads from a decision to the one that replaced it. */
import { useNavigate } from '@tanstack/react-router';
import { useWidth } from '#ui/width.ts';
import type { Stop } from './calls.ts';
import css from './line.module.css';
import { instantOf, type Span, yearsWithin } from './years.ts';

const edge = 12;
/** What a year needs to be read beside the next. */
const roomOfYear = 44;

interface LineProps {
  rows: Stop[];
  span: Span;
  /** With years under it and arcs over it: the tall form, for one group alone. */
  tall?: boolean;
  /** Nothing is decided yet: the line waits for its first station. */
  waiting?: boolean;
}

/** For the eye and the mouse alone: the list on the same page says the same in words. */
export function GroupLine({ rows, span, tall, waiting }: LineProps) {
  const [box, width] = useWidth<SVGSVGElement>(1000);
  const y = tall ? 46 : 14;
  const x = (time: number) => edge + ((time - span.from) / (span.to - span.from)) * (width - 2 * edge);
  const stops = rows.map((row) => ({ row, x: x(instantOf(row)) }));
  const first = stops.length > 0 ? Math.min(...stops.map((stop) => stop.x)) : edge;
  return (
    <svg ref={box} className={css.line} height={tall ? 84 : 28} aria-hidden="true" fill="none">
      {tall && <Years years={yearsWithin(span, width - 2 * edge, roomOfYear)} x={x} y={y} />}
      {waiting ? (
        <path d={`M${edge} ${y}H${width}`} stroke="var(--thread-soft)" strokeWidth="2.5" strokeDasharray="6 6" />
      ) : (
        <>
          <path d={`M${first} ${y}H${width - edge}`} stroke="var(--thread)" strokeWidth="2.5" />
          <path d={`M${width - edge} ${y}h12`} stroke="var(--thread)" strokeWidth="2.5" strokeDasharray="3 3" />
        </>
      )}
      {tall && <Arcs stops={stops} y={y} />}
      {stops.map((stop) => (
        <Dot key={stop.row.id} {...stop} y={y} />
      ))}
    </svg>
  );
}

interface Placed {
  row: Stop;
  x: number;
}

const solid = new Set(['accepted', 'unstated']);

function Dot({ row, x, y }: Placed & { y: number }) {
  const navigate = useNavigate();
  const open = () => void navigate({ to: '/decisions/$id', params: { id: row.ref } });
  const old = row.status === 'superseded';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hidden from assistive technology, which gets the list
    <g onClick={open} style={{ cursor: 'pointer', position: 'relative' }}>
      <title>{row.title}</title>
      <circle cx={x} cy={y} r="14" fill="transparent" />
      <circle
        cx={x}
        cy={y}
        r={old ? 4 : 6}
        fill={solid.has(row.status) ? 'var(--thread)' : 'var(--paper)'}
        stroke={old ? 'var(--thread-soft)' : 'var(--thread)'}
        strokeWidth="2.5"
      />
    </g>
  );
}

function Arcs({ stops, y }: { stops: Placed[]; y: number }) {
  const at = new Map(stops.map((stop) => [stop.row.id as string, stop.x]));
  return stops.flatMap(({ row, x }) =>
    row.supersedes.flatMap((id) => {
      const from = at.get(id);
      if (from === undefined) return [];
      const height = Math.min(36, 12 + Math.abs(x - from) / 8);
      return (
        <path
          key={`${row.id}${id}`}
          d={`M${from} ${y - 8}C${from} ${y - height} ${x} ${y - height} ${x} ${y - 9}`}
          stroke="var(--thread)"
          strokeWidth="1.5"
          strokeDasharray="4 3"
        />
      );
    }),
  );
}

function Years({ years, x, y }: { years: number[]; x: (time: number) => number; y: number }) {
  return (
    <g className={css.years}>
      {years.map((year) => (
        <g key={year}>
          <path d={`M${x(Date.UTC(year, 0))} ${y - 18}V${y + 18}`} stroke="var(--rule)" />
          <text x={x(Date.UTC(year, 0)) + 5} y={y + 32}>
            {year}
          </text>
        </g>
      ))}
    </g>
  );
}
