/** Short messages that go by themselves; one that offers to undo something stays longer. */
import { X } from 'lucide-react';
import { useEffect, useSyncExternalStore } from 'react';
import { Button } from './button.tsx';
import css from './toast.module.css';
import { useWords } from './words.tsx';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action?: { label: string; run: () => void };
}

let toasts: readonly Toast[] = [];
let count = 0;
const listeners = new Set<() => void>();

const change = (next: readonly Toast[]) => {
  toasts = next;
  for (const tell of listeners) tell();
};

export const tell = (text: string, action?: Toast['action']): void =>
  change([...toasts.slice(-2), { id: ++count, text, ...(action ? { action } : {}) }]);

const drop = (id: number) => change(toasts.filter((toast) => toast.id !== id));

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <output className={css.region}>
      {shown.map((toast) => (
        <One key={toast.id} toast={toast} />
      ))}
    </output>
  );
}

function One({ toast }: { toast: Toast }) {
  const t = useWords();
  useEffect(() => {
    const timer = setTimeout(() => drop(toast.id), toast.action ? 12_000 : 6_000);
    return () => clearTimeout(timer);
  }, [toast]);
  const act = () => {
    toast.action?.run();
    drop(toast.id);
  };
  return (
    <div className={css.toast}>
      <span>{toast.text}</span>
      {toast.action && (
        <Button look="plain" size="small" onClick={act}>
          {toast.action.label}
        </Button>
      )}
      <Button look="plain" size="small" aria-label={t('ui.close')} onClick={() => drop(toast.id)}>
        <X aria-hidden />
      </Button>
    </div>
  );
}
