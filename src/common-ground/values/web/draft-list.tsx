/** The values that came of a session, in the words that this network reads. */
import { Link } from '@tanstack/react-router';
import { Stop, StopList } from '#ui/stop-list.tsx';
import { useWords } from '#ui/words.tsx';
import type { ValueRow } from './calls.ts';
import { shapeOf } from './value-shape.ts';

export function DraftList({ values }: { values: readonly ValueRow[] }) {
  const t = useWords();
  return (
    <StopList>
      {values.map(({ id, status, shown, statusWhy }) => (
        <Stop key={id} shape={shapeOf[status]}>
          <Link to="/values/$id" params={{ id }}>
            <bdi>{shown.title}</bdi>
          </Link>
          <p className="meta" dir="auto">
            {t(`values.status.${status}`)}. {statusWhy}
          </p>
        </Stop>
      ))}
    </StopList>
  );
}
