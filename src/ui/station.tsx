/** A stop on the line. Its shape, not its colour, says how things stand there. */
import css from './station.module.css';

export type Shape = 'full' | 'open' | 'half' | 'crossed' | 'small' | 'dashed' | 'dot';

const parts: Record<Shape, React.ReactNode> = {
  full: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  open: <circle cx="8" cy="8" r="5.5" className={css.paper} stroke="currentColor" strokeWidth="2.5" />,
  dashed: (
    <circle
      cx="8"
      cy="8"
      r="5.5"
      className={css.paper}
      stroke="currentColor"
      strokeWidth="2.2"
      strokeDasharray="3.2 2.56"
    />
  ),
  half: (
    <>
      <circle cx="8" cy="8" r="5.5" className={css.paper} stroke="currentColor" strokeWidth="2.5" />
      <path d="M8 2.5a5.5 5.5 0 0 0 0 11z" fill="currentColor" />
    </>
  ),
  crossed: (
    <>
      <circle cx="8" cy="8" r="5.5" className={css.paper} stroke="currentColor" strokeWidth="2.2" />
      <path d="m5.3 5.3 5.4 5.4m0-5.4-5.4 5.4" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
    </>
  ),
  small: <circle cx="8" cy="8" r="4" className={css.paper} stroke="currentColor" strokeWidth="2.5" />,
  dot: <circle cx="8" cy="8" r="3.5" fill="currentColor" />,
};

/** Decorative by itself: whoever places it writes the status in words beside it. */
export const Station = ({ shape, size = 16, color }: { shape: Shape; size?: number; color?: string }) => (
  <svg
    viewBox="0 0 16 16"
    width={size}
    height={size}
    fill="none"
    aria-hidden="true"
    className={css.station}
    style={{ color }}
  >
    {parts[shape]}
  </svg>
);
