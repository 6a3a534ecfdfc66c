/** Retracting takes a decision out of the log's view and keeps it, with the reason, in the trail. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextArea } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import { type Shown, useDecisionCalls } from './calls.ts';
import { useRestore } from './use-restore.ts';

export function RetractDialog({ shown, onClose }: { shown: Shown; onClose: () => void }) {
  const t = useWords();
  const calls = useDecisionCalls();
  const queries = useQueryClient();
  const restore = useRestore(shown);
  const [why, setWhy] = useState('');
  const { id, revision } = shown;
  const retract = useMutation({
    mutationFn: () => calls.decisions.retract({ id, revision, why }),
    onSuccess: (after) => {
      tell(t('decision.retracted'), { label: t('ui.undo'), run: () => restore.mutate(after.revision) });
      void queries.invalidateQueries({ queryKey: ['decisions'] });
      onClose();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    retract.mutate();
  };
  return (
    <Dialog title={t('decision.retractTitle')} onClose={onClose}>
      <form className="stack" onSubmit={send}>
        <p>{t('decision.retractLead')}</p>
        <TextArea
          label={t('decision.retractWhy')}
          value={why}
          required
          onChange={(event) => setWhy(event.target.value)}
        />
        {retract.isError && <Trouble error={retract.error} />}
        <div className="row">
          <Button look="primary" type="submit" disabled={retract.isPending}>
            {t('decision.retract')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
