/** Links to the neighbours of a record in the loop. */
import { Reference } from '#coherence/governance/web/reference.tsx';
import type { Told } from '#ui/calls.tsx';
import { useWords } from '#ui/words.tsx';
import type { Client } from '../client.ts';

export type Neighbour = Told<Client['principles']['show']>['causes'][number];

export function NeighbourLink({ row }: { row: Neighbour }) {
  const t = useWords();
  return (
    <>
      <span className="meta">{t(`neighbour.${row.kind}`)}</span>{' '}
      <Reference id={row.id} title={row.title} shownOn={row.shownOn ?? undefined} />
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
