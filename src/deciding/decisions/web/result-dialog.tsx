import type { Decision } from '#deciding/decisions/decision.ts';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/words.tsx';
import { ResultForm } from './result-form.tsx';

export function ResultDialog({ decision, onClose }: { decision: Decision; onClose: () => void }) {
  const t = useWords();
  return (
    <Dialog title={decision.result ? t('decision.correctResult') : t('decision.recordResult')} onClose={onClose}>
      <ResultForm
        id={decision.id}
        revision={decision.revision}
        expected={decision.expected}
        before={decision.result}
        onDone={onClose}
      />
    </Dialog>
  );
}
