/** A decision's status: a shape on the line and a word beside it. */
import { type Shape, Station } from '#ui/station.tsx';
import { useWords } from '#ui/words.tsx';
import type { Status } from './calls.ts';
import css from './status.module.css';

const shapes: Record<Status, Shape> = {
  accepted: 'full',
  proposed: 'open',
  rejected: 'crossed',
  deprecated: 'half',
  superseded: 'small',
  unstated: 'dashed',
};

export const statusList = Object.keys(shapes) as Status[];

export const StatusStation = ({ status, size = 16 }: { status: Status; size?: number }) => (
  <Station
    shape={shapes[status]}
    size={size}
    color={status === 'superseded' ? 'var(--thread-soft)' : 'var(--thread)'}
  />
);

export function StatusWord({ status }: { status: Status }) {
  const t = useWords();
  return (
    <span className={css.status}>
      <StatusStation status={status} size={12} />
      {t(`status.${status}`)}
    </span>
  );
}
