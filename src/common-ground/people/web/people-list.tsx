/** The people of the network, and the ways in. Nothing here counts or compares anybody. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '#ui/button.tsx';
import { Trouble, Waiting } from '#ui/notice.tsx';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { type PersonRow, usePeopleCalls } from './calls.ts';
import css from './people.module.css';
import { peopleQuery } from './queries.ts';

/** `beside` writes what stands beside a person. */
interface PeopleProps {
  beside: (person: PersonRow) => ReactNode;
  /** Stewards may name others, and end a stewardship. */
  mayAppoint: boolean;
}

export function PeopleList({ beside, mayAppoint }: PeopleProps) {
  const people = useQuery(peopleQuery(usePeopleCalls()));
  if (people.isError) return <Trouble error={people.error} retry={() => void people.refetch()} />;
  if (!people.data) return <Waiting />;
  const sorted = [...people.data.people].sort((one, other) => one.name.localeCompare(other.name));
  return (
    <ul className={css.list}>
      {sorted.map((person) => (
        <PersonItem key={person.id} person={person} mayAppoint={mayAppoint}>
          {beside(person)}
        </PersonItem>
      ))}
    </ul>
  );
}

function PersonItem({ person, mayAppoint, children }: { person: PersonRow; mayAppoint: boolean; children: ReactNode }) {
  const t = useWords();
  const calls = usePeopleCalls();
  const queries = useQueryClient();
  const appoint = useMutation({
    mutationFn: () => calls.people.appointSteward({ person: person.id, steward: !person.steward }),
    onSuccess: () => {
      for (const key of ['people', 'network']) void queries.invalidateQueries({ queryKey: [key] });
    },
    onError: (error) => tell(error.message),
  });
  return (
    <li>
      <span>
        {person.name} {person.steward && <span className="meta">· {t('people.steward')}</span>}
      </span>
      <span className="meta">{children}</span>
      {mayAppoint && (
        <Button size="small" look="plain" disabled={appoint.isPending} onClick={() => appoint.mutate()}>
          {person.steward
            ? t('people.endStewardship', { name: person.name })
            : t('people.appoint', { name: person.name })}
        </Button>
      )}
    </li>
  );
}
