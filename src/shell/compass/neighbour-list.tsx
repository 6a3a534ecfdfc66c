/** Links to the neighbours of a record in the loop. */
import { Link } from '@tanstack/react-router';
import type { Told } from '#ui/calls.tsx';
import { useWords } from '#ui/words.tsx';
import type { Client } from '../client.ts';

export type Neighbour = Told<Client['principles']['show']>['causes'][number];

/** Where a neighbour has a page of its own; the others are shown where they were written. */
const pages: Partial<Record<Neighbour['kind'], string>> = {
  decision: '/decisions/$id',
  conflict: '/conflicts/$id',
  principle: '/principles/$id',
  proposal: '/proposals/$id',
  question: '/questions/$id',
};

export function NeighbourLink({ row }: { row: Neighbour }) {
  const t = useWords();
  const to = pages[row.kind];
  return (
    <>
      <span className="meta">{t(`neighbour.${row.kind}`)}</span>{' '}
      {to ? (
        <Link to={to as never} params={{ id: row.ref ?? row.id } as never}>
          <bdi>{row.title}</bdi>
        </Link>
      ) : (
        <bdi>{row.title}</bdi>
      )}
      {row.group && <span className="meta"> {row.group}</span>}
    </>
  );
}

export function NeighbourList({ title, rows }: { title: string; rows: readonly Neighbour[] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <NeighbourLink row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}
