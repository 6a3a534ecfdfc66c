/** What can be done with a decision: by its members, and by anyone who reads it. No one approves anything. */
import { useNavigate } from '@tanstack/react-router';
import { FileDown, History, Link2, Printer, Replace, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button, LinkButton } from '#ui/button.tsx';
import { copyAddress } from '#ui/copy.ts';
import { Menu } from '#ui/menu.tsx';
import { useWords } from '#ui/words.tsx';
import type { Shown } from './calls.ts';
import { RetractDialog } from './retract-dialog.tsx';
import { useRestore } from './use-restore.ts';
import { useSettle } from './use-settle.ts';

interface ActionsProps {
  shown: Shown;
  onRecordResult: () => void;
  onExport: () => void;
}

export function DecisionActions({ shown, onRecordResult, onExport }: ActionsProps) {
  const t = useWords();
  const navigate = useNavigate();
  const [retracting, setRetracting] = useState(false);
  const restore = useRestore(shown);
  const decision = shown;
  const { mayEdit, ref } = shown;
  const travel = () =>
    void navigate({ to: '/decisions/$id', params: { id: ref }, search: { at: decision.recordedAt } });
  return (
    <>
      {mayEdit && decision.retracted && (
        <Button onClick={() => restore.mutate(decision.revision)}>
          <Undo2 aria-hidden />
          {t('decision.restore')}
        </Button>
      )}
      {mayEdit && !decision.retracted && (
        <>
          {decision.status === 'proposed' && <Settle shown={shown} />}
          <LinkButton to="/decisions/$id/amend" params={{ id: ref }}>
            {t('decision.amend')}
          </LinkButton>
          {!decision.result && decision.status !== 'proposed' && (
            <Button onClick={onRecordResult}>{t('decision.recordResult')}</Button>
          )}
          {!['superseded', 'proposed'].includes(decision.status) && (
            <LinkButton to="/decisions/new" search={{ supersedes: ref }}>
              <Replace aria-hidden />
              {t('decision.supersede')}
            </LinkButton>
          )}
        </>
      )}
      <Menu label={t('decision.moreActions')}>
        <button type="button" onClick={() => void copyAddress(t)}>
          <Link2 aria-hidden />
          {t('log.copy')}
        </button>
        <button type="button" onClick={onExport}>
          <FileDown aria-hidden />
          {t('decision.exportMadr')}
        </button>
        <button type="button" onClick={() => window.print()}>
          <Printer aria-hidden />
          {t('decision.print')}
        </button>
        <button type="button" onClick={travel}>
          <History aria-hidden />
          {t('decision.timeTravel')}
        </button>
        {mayEdit && !decision.retracted && <hr />}
        {mayEdit && !decision.retracted && (
          <button type="button" onClick={() => setRetracting(true)}>
            <Trash2 aria-hidden />
            {t('decision.retract')}
          </button>
        )}
      </Menu>
      {retracting && <RetractDialog shown={shown} onClose={() => setRetracting(false)} />}
    </>
  );
}

/** What the group made of its own proposal. */
function Settle({ shown }: { shown: Shown }) {
  const t = useWords();
  const settle = useSettle(shown);
  return (
    <>
      <Button look="primary" disabled={settle.isPending} onClick={() => settle.mutate('accepted')}>
        {t('decision.settle.accepted')}
      </Button>
      <Button disabled={settle.isPending} onClick={() => settle.mutate('rejected')}>
        {t('decision.settle.rejected')}
      </Button>
    </>
  );
}
