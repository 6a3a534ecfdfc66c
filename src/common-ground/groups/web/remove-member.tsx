/** Asked before somebody leaves a group: only the group can let them in again. */
import type { FormEvent } from 'react';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Trouble } from '#ui/notice.tsx';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { type Member, useRemoveMember } from './use-members.ts';

interface RemoveProps {
  group: { slug: string; name: string };
  person: Member['person'];
  name: string;
  isYou: boolean;
  onClose: () => void;
  onGone: () => void;
}

export function RemoveMember({ group, person, name, isYou, onClose, onGone }: RemoveProps) {
  const t = useWords();
  const who = { name, group: group.name };
  const remove = useRemoveMember(group.slug, () => {
    tell(isYou ? t('groups.left', who) : t('groups.removed', who));
    onClose();
    // What was pressed is gone with the row.
    requestAnimationFrame(onGone);
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    remove.mutate(person);
  };
  return (
    <Dialog title={isYou ? t('groups.leaveTitle', who) : t('groups.removeTitle', who)} onClose={onClose}>
      <form className="stack" onSubmit={send}>
        <p>{isYou ? t('groups.leaveLead') : t('groups.removeLead', who)}</p>
        {remove.isError && <Trouble error={remove.error} />}
        <div className="row">
          <Button look="primary" type="submit" disabled={remove.isPending}>
            {isYou ? t('groups.leave') : t('groups.remove')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
