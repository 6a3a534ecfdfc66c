import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(max-width: 480px)');

const subscribe = (listener: () => void) => {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

/** Whether the page is no wider than a phone that is held upright. */
export const usePhone = (): boolean => useSyncExternalStore(subscribe, () => query.matches);
