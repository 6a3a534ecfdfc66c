/** Ctrl K (or Cmd K) opens the finder; Alt N starts a decision. The finder itself is fetched when it is first opened. */
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';

const Finder = lazy(() => import('./finder.tsx').then((it) => ({ default: it.Finder })));
let open: () => void = () => {};

export const openPalette = (): void => open();

export function Palette() {
  const [shown, setShown] = useState(false);
  const navigate = useNavigate();
  useEffect(() => {
    open = () => setShown(true);
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setShown(true);
      } else if (event.altKey && event.code === 'KeyN') {
        if (document.querySelector('dialog[open]')) return;
        event.preventDefault();
        void navigate({ to: '/decisions/new' });
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate]);
  return shown ? (
    <Suspense>
      <Finder onClose={() => setShown(false)} />
    </Suspense>
  ) : null;
}
