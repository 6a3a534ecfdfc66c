/** Ctrl K (or Cmd K) opens the finder; Alt N goes to the quick entry. The finder itself is fetched when it is first opened, or before that while nobody waits. */
import { useNavigate } from '@tanstack/react-router';
import { Suspense, useEffect, useState } from 'react';
import { quickEntryId } from '#deciding/decisions/web/quick-entry-id.ts';
import { lazily } from '../lazily.ts';

export const Finder = lazily(() => import('./finder.tsx'), 'Finder');
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
        const here = document.getElementById(quickEntryId);
        if (here) here.focus();
        else
          void navigate({ to: '/' }).then(() => setTimeout(() => document.getElementById(quickEntryId)?.focus(), 60));
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
