/** Short messages that go by themselves; one that offers to do something stays longer. */
import { X } from 'lucide-react';
import { useEffect, useSyncExternalStore } from 'react';
import { Button, LinkButton } from './button.tsx';
import css from './toast.module.css';
import { useWords } from './words.tsx';

/** Something to do about it here, or a place to go to. */
type Offer = { readonly label: string } & ({ readonly run: () => void } | { readonly to: string });

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly offers: readonly Offer[];
}

let toasts: readonly Toast[] = [];
let count = 0;
const listeners = new Set<() => void>();

const change = (next: readonly Toast[]) => {
  toasts = next;
  for (const tell of listeners) tell();
};

export const tell = (text: string, ...offers: Offer[]): void =>
  change([...toasts.slice(-2), { id: ++count, text, offers }]);

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
    const timer = setTimeout(() => drop(toast.id), toast.offers.length > 0 ? 12_000 : 6_000);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <div className={css.toast}>
      <span>{toast.text}</span>
      {toast.offers.map((offer) => (
        <Offered key={offer.label} offer={offer} onTaken={() => drop(toast.id)} />
      ))}
      <Button look="plain" size="small" aria-label={t('ui.close')} onClick={() => drop(toast.id)}>
        <X aria-hidden />
      </Button>
    </div>
  );
}

function Offered({ offer, onTaken }: { offer: Offer; onTaken: () => void }) {
  if ('to' in offer)
    return (
      <LinkButton look="plain" size="small" to={offer.to} onClick={onTaken}>
        {offer.label}
      </LinkButton>
    );
  const run = () => {
    offer.run();
    onTaken();
  };
  return (
    <Button look="plain" size="small" onClick={run}>
      {offer.label}
    </Button>
  );
}
