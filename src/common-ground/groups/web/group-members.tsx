/** Who belongs to a group; its facilitators let people in and out, and name other facilitators. */
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { usePeopleCalls } from '#common-ground/people/web/calls.ts';
import { peopleQuery } from '#common-ground/people/web/queries.ts';
import { Button } from '#ui/button.tsx';
import { Select } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import type { GroupShown } from './calls.ts';
import css from './groups.module.css';
import { MemberMenu } from './member-menu.tsx';
import { RemoveMember } from './remove-member.tsx';
import { type Member, useSetRole } from './use-members.ts';

export function GroupMembers({ shown, you }: { shown: GroupShown; you: string | undefined }) {
  const t = useWords();
  const { group, names } = shown;
  const facilitating = group.members.some(({ person, role }) => person === you && role === 'facilitator');
  const [leaving, setLeaving] = useState<Member>();
  const heading = useRef<HTMLHeadingElement>(null);
  const setRole = useSetRole(group.slug, ({ person, role }) => {
    tell(t(`groups.now.${role}`, { name: names[person], group: group.name }));
    // The menu that was pressed goes with one's own role.
    if (person === you) heading.current?.focus();
  });
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {t('groups.membersTitle')}
      </h2>
      <ul>
        {group.members.map((member) => (
          <li key={member.person} className={css.member}>
            <span>{names[member.person]}</span>
            {member.role === 'facilitator' && <span className="meta">{t('groups.facilitator')}</span>}
            {facilitating ? (
              <MemberMenu
                member={member}
                name={names[member.person] ?? ''}
                isYou={member.person === you}
                onRole={(role) => setRole.mutate({ person: member.person, role })}
                onLeave={() => setLeaving(member)}
              />
            ) : (
              member.person === you && (
                <Button size="small" look="plain" onClick={() => setLeaving(member)}>
                  {t('groups.leave')}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
      {setRole.isError && <Trouble error={setRole.error} />}
      {facilitating && (
        <AddMember
          shown={shown}
          onAdd={(person) => setRole.mutate({ person, role: 'member' })}
          busy={setRole.isPending}
        />
      )}
      {leaving && (
        <RemoveMember
          group={group}
          person={leaving.person}
          name={names[leaving.person] ?? ''}
          isYou={leaving.person === you}
          onClose={() => setLeaving(undefined)}
          onGone={() => heading.current?.focus()}
        />
      )}
    </section>
  );
}

interface AddProps {
  shown: GroupShown;
  busy: boolean;
  onAdd: (person: Member['person']) => void;
}

function AddMember({ shown, busy, onAdd }: AddProps) {
  const t = useWords();
  const [chosen, setChosen] = useState('');
  const people = useQuery(peopleQuery(usePeopleCalls())).data?.people ?? [];
  const outside = people.filter(({ id }) => !shown.group.members.some(({ person }) => person === id));
  const person = outside.find(({ id }) => id === chosen);
  if (outside.length === 0) return null;
  return (
    <div className={css.add}>
      <Select label={t('groups.add')} value={chosen} onChange={(event) => setChosen(event.target.value)}>
        <option value="">{t('groups.whom')}</option>
        {outside.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Button disabled={!person || busy} onClick={() => person && onAdd(person.id)}>
        {t('ui.add')}
      </Button>
    </div>
  );
}
