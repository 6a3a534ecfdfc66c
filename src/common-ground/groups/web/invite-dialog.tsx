/** Makes a link with which somebody can join: the network, or the group of whoever invites. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { SecretShown } from '#common-ground/people/web/secret-shown.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Select } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { useGroupCalls } from './calls.ts';

interface InviteProps {
  groups: { slug: string; name: string }[];
  onClose: () => void;
}

export function InviteDialog({ groups, onClose }: InviteProps) {
  const t = useWords();
  const calls = useGroupCalls();
  const queries = useQueryClient();
  const [group, setGroup] = useState(groups[0]?.slug ?? '');
  const [days, setDays] = useState('14');
  const create = useMutation({
    mutationFn: () => calls.invitations.create({ days: Number(days), ...(group ? { group } : {}) }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['invitations'] }),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };
  return (
    <Dialog title={t('invite.title')} onClose={onClose}>
      {create.data ? (
        <SecretShown lead={t('invite.once')} secret={`${location.origin}${create.data.path}`} />
      ) : (
        <form className="stack" onSubmit={send}>
          <Select label={t('invite.into')} value={group} onChange={(event) => setGroup(event.target.value)}>
            {groups.map((it) => (
              <option key={it.slug} value={it.slug}>
                {it.name}
              </option>
            ))}
            <option value="">{t('invite.networkOnly')}</option>
          </Select>
          <Select label={t('invite.days')} value={days} onChange={(event) => setDays(event.target.value)}>
            {['3', '14', '60'].map((it) => (
              <option key={it} value={it}>
                {t('tokens.days', { count: Number(it) })}
              </option>
            ))}
          </Select>
          {create.isError && <Trouble error={create.error} />}
          <div className="row">
            <Button type="submit" look="primary" disabled={create.isPending}>
              {t('invite.create')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
