/** Who belongs to a group, and for its members: letting somebody in, and leaving. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { usePeopleCalls } from '#common-ground/people/web/calls.ts';
import { peopleQuery } from '#common-ground/people/web/queries.ts';
import { Button } from '#ui/button.tsx';
import { Select } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { type GroupShown, useGroupCalls } from './calls.ts';

type Member = GroupShown['group']['members'][number];

export function GroupMembers({ shown, you }: { shown: GroupShown; you: string | undefined }) {
  const t = useWords();
  const { group, names } = shown;
  const mine = group.members.find((member) => member.person === you);
  const change = useMemberChange(group.slug);
  return (
    <section>
      <h2>{t('groups.membersTitle')}</h2>
      <ul>
        {group.members.map((member) => (
          <li key={member.person}>
            <span>{names[member.person]}</span>
            {member.role === 'facilitator' && <span className="meta">{t('groups.facilitator')}</span>}
            {member.person === you && (
              <Leave busy={change.isPending} onLeave={() => change.mutate({ leaves: member.person })} />
            )}
          </li>
        ))}
      </ul>
      {change.isError && <Trouble error={change.error} />}
      {mine?.role === 'facilitator' && <AddMember shown={shown} onAdd={(joins) => change.mutate({ joins })} />}
    </section>
  );
}

/** Asked twice: only the group can let somebody in again. */
function Leave({ busy, onLeave }: { busy: boolean; onLeave: () => void }) {
  const t = useWords();
  const [sure, setSure] = useState(false);
  return (
    <Button size="small" look={sure ? 'quiet' : 'plain'} disabled={busy} onClick={sure ? onLeave : () => setSure(true)}>
      {sure ? t('groups.leaveSure') : t('groups.leave')}
    </Button>
  );
}

function AddMember({ shown, onAdd }: { shown: GroupShown; onAdd: (person: Member['person']) => void }) {
  const t = useWords();
  const [chosen, setChosen] = useState('');
  const people = useQuery(peopleQuery(usePeopleCalls())).data?.people ?? [];
  const outside = people.filter(({ id }) => !shown.group.members.some(({ person }) => person === id));
  const person = outside.find(({ id }) => id === chosen);
  if (outside.length === 0) return null;
  return (
    <div className="row" style={{ alignItems: 'end', marginTop: 'var(--s-3)' }}>
      <Select label={t('groups.add')} value={chosen} onChange={(event) => setChosen(event.target.value)}>
        <option value="">{t('groups.whom')}</option>
        {outside.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Button disabled={!person} onClick={() => person && onAdd(person.id)}>
        {t('ui.add')}
      </Button>
    </div>
  );
}

interface Change {
  joins?: Member['person'];
  leaves?: Member['person'];
}

function useMemberChange(group: string) {
  const calls = useGroupCalls();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ joins, leaves }: Change) => {
      if (joins) await calls.groups.addMember({ group, person: joins });
      if (leaves) await calls.groups.removeMember({ group, person: leaves });
    },
    onSuccess: () => {
      for (const key of ['groups', 'network', 'home']) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
}
