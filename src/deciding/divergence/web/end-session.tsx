import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextArea } from '#ui/field.tsx';
import { Trouble } from '#ui/notice.tsx';
import { useWords } from '#ui/words.tsx';
import { isOver } from '../kinds.ts';
import type { Session } from './calls.ts';
import css from './session.module.css';
import { useChange } from './use-change.ts';

/** A group may stop exploring at any time, and says why. */
export function EndSession({ session }: { session: Session }) {
  const t = useWords();
  const [why, setWhy] = useState<string | null>(null);
  const end = useChange(
    session,
    (calls, reason: string) => calls.divergence.end({ id: session.id, why: reason }),
    () => setWhy(null),
  );
  if (isOver(session.phase)) return null;
  return (
    <div className={css.section}>
      <div className={css.flush}>
        <Button size="small" look="plain" onClick={() => setWhy('')}>
          {t('divergence.end')}
        </Button>
      </div>
      {why !== null && (
        <Dialog title={t('divergence.endTitle')} onClose={() => setWhy(null)}>
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault();
              end.mutate(why);
            }}
          >
            <p>{t('divergence.endLead')}</p>
            <TextArea
              label={t('divergence.endWhy')}
              rows={2}
              required
              value={why}
              onChange={(event) => setWhy(event.target.value)}
            />
            {end.isError && <Trouble error={end.error} />}
            <div className="row">
              <Button type="submit" look="primary" disabled={end.isPending || why.trim() === ''}>
                {t('divergence.end')}
              </Button>
              <Button onClick={() => setWhy(null)}>{t('ui.cancel')}</Button>
            </div>
          </form>
        </Dialog>
      )}
    </div>
  );
}
