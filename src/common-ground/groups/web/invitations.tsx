import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '#ui/button.tsx';
import { Moment } from '#ui/time.tsx';
import { useWords } from '#ui/words.tsx';
import { useGroupCalls } from './calls.ts';
import css from './groups.module.css';
import { groupsQuery } from './queries.ts';

/** The invitations that I made and that still work. */
export function Invitations() {
  const t = useWords();
  const calls = useGroupCalls();
  const queries = useQueryClient();
  const groups = useQuery(groupsQuery(calls)).data?.groups ?? [];
  const list =
    useQuery({ queryKey: ['invitations', 'list'], queryFn: () => calls.invitations.list({}) }).data?.invitations ?? [];
  const revoke = useMutation({
    mutationFn: (id: (typeof list)[number]['id']) => calls.invitations.revoke({ id }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['invitations'] }),
  });
  if (list.length === 0) return null;
  return (
    <section className={css.facts}>
      <h2>{t('invite.open')}</h2>
      <ul>
        {list.map((invitation) => (
          <li key={invitation.id}>
            <span>{groups.find(({ id }) => id === invitation.group)?.name ?? t('invite.networkOnly')}</span>
            <span className="meta">
              {t('invite.until')} <Moment value={invitation.expiresAt} />
            </span>
            <Button size="small" disabled={revoke.isPending} onClick={() => revoke.mutate(invitation.id)}>
              {t('tokens.revoke')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
