/** How a small form ends: it is sent, or left as it was. */
import { Button } from './button.tsx';
import { useWords } from './words.tsx';

interface FormActionsProps {
  busy: boolean;
  onCancel: () => void;
  /** What sending does, where it does more than keep what is written. */
  send?: string;
}

export function FormActions({ busy, onCancel, send }: FormActionsProps) {
  const t = useWords();
  return (
    <div className="row">
      <Button look="primary" size="small" type="submit" disabled={busy}>
        {send ?? t('ui.save')}
      </Button>
      <Button look="plain" size="small" onClick={onCancel}>
        {t('ui.cancel')}
      </Button>
    </div>
  );
}
