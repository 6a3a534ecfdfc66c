/** Finds a decision, a group or a page by typing. */
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/words.tsx';

export function Finder({ onClose }: { onClose: () => void }) {
  const t = useWords();
  return (
    <Dialog title={t('frame.find')} onClose={onClose}>
      {null}
    </Dialog>
  );
}
