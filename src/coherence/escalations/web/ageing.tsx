/** How long a question has waited against the time that it was to take: a bar, and a mark where the answer was due. */
import { useWidth } from '#ui/width.ts';
import css from './escalations.module.css';

interface AgeingProps {
  age: number;
  service: number;
  /** The longest that any bar on the page has to show, so that all are of one scale. */
  longest: number;
}

/** For the eye alone: the words beside it say the same. */
export function Ageing({ age, service, longest }: AgeingProps) {
  const [box, width] = useWidth<SVGSVGElement>(300);
  const x = (days: number) => (days / Math.max(1, longest)) * (width - 4) + 1;
  const within = Math.min(age, service);
  return (
    <svg ref={box} className={css.ageing} height="18" aria-hidden="true">
      <rect x={x(0)} y="6" width={x(service) - x(0)} height="6" rx="1" fill="var(--rule)" />
      <rect x={x(0)} y="6" width={Math.max(2, x(within) - x(0))} height="6" rx="1" fill="var(--accent)" />
      {age > service && (
        <rect x={x(service)} y="4" width={x(age) - x(service)} height="10" rx="1" fill="var(--ochre)" />
      )}
      <path d={`M${x(service)} 1V17`} stroke="var(--ink-2)" strokeWidth="1.5" />
    </svg>
  );
}
