/** The circle as a picture: seats around a table, each with a ring that shows how much of its term is left. */
import { useWords } from '#ui/words.tsx';
import type { CircleShown, Seat } from './calls.ts';
import css from './table.module.css';

const centre = 180;
const reach = 132;
const radius = 27;
const around = 2 * Math.PI * (radius + 5);

const place = (seat: number, seats: number) => {
  const angle = (2 * Math.PI * seat) / seats - Math.PI / 2;
  return { x: centre + reach * Math.cos(angle), y: centre + reach * Math.sin(angle) };
};

const letters = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();

/** The share of a term that is still to come, from 0 to 1. */
export function shareLeft({ from, until }: Pick<Seat, 'from' | 'until'>, today: string): number {
  const [start, end, now] = [from, until, today].map((day) => Date.parse(day)) as [number, number, number];
  return end <= start ? 0 : Math.min(1, Math.max(0, (end - now) / (end - start)));
}

export function Table({ circle, today }: { circle: CircleShown; today: string }) {
  const t = useWords();
  const { seats, names, size } = circle;
  const places = Math.max(size, seats.length);
  return (
    <svg
      viewBox="0 0 360 360"
      className={css.table}
      role="img"
      aria-label={t('governance.picture', { held: seats.length, size: places })}
    >
      <circle cx={centre} cy={centre} r={reach} className={css.thread} />
      <circle cx={centre} cy={centre} r={84} className={css.board} />
      <text x={centre} y={centre - 6} className={css.count}>
        {seats.length}/{places}
      </text>
      <text x={centre} y={centre + 20} className={css.small}>
        {t('governance.seats')}
      </text>
      {Array.from({ length: places }, (_, number) => {
        const seat = seats[number];
        const { x, y } = place(number, places);
        const key = seat?.person ?? `free ${number}`;
        return (
          <g key={key} transform={`translate(${x} ${y})`} className={seat ? css.held : css.free}>
            <circle r={radius + 8} className={css.ground} />
            {seat && <Term left={shareLeft(seat, today)} />}
            <circle r={radius} className={css.seat} />
            {seat && <text dy="0.35em">{letters(names[seat.person] ?? '')}</text>}
          </g>
        );
      })}
    </svg>
  );
}

const Term = ({ left }: { left: number }) => (
  <circle r={radius + 5} className={css.term} transform="rotate(-90)" strokeDasharray={`${left * around} ${around}`} />
);
