/** What others do appears without a reload: quietly, and no list jumps under the reader's hand. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { groupsQuery } from '#common-ground/groups/web/queries.ts';
import { useYou } from '#common-ground/network/web/queries.ts';
import { Button } from '#ui/button.tsx';
import { Station } from '#ui/station.tsx';
import { useWords } from '#ui/words.tsx';
import { noteArrival, takeArrivals, useArrivals } from '../arrivals.ts';
import { useClient } from '../client.ts';
import { listen, type Told } from '../events.ts';
import css from './frame.module.css';

/** What everyone shares is shown as it stands: whoever sits in front of it together sees the same. */
const shared = [
  'loop',
  'compass',
  'values',
  'valueSessions',
  'principles',
  'questions',
  'conflicts',
  'costs',
  'circle',
  'proposals',
  'meetings',
  'processes',
  'escalations',
  'consents',
  'stewards',
  'zones',
  'conversations',
  'remarks',
  'divergence',
  'dissent',
  'retrospectives',
  'maps',
  'flags',
  'signals',
  'incidents',
];

/** Lists keep still until the reader asks for what is new; single records and counts follow at once. */
export function Arrived() {
  const t = useWords();
  const queries = useQueryClient();
  const me = useYou()?.id;
  const arrivals = useArrivals();
  const { data } = useQuery(groupsQuery(useClient()));
  useEffect(() => {
    const follow = () => {
      void queries.invalidateQueries({ queryKey: ['decisions', 'show'] });
      void queries.invalidateQueries({ queryKey: ['trail', 'show'] });
      for (const key of shared) void queries.invalidateQueries({ queryKey: [key] });
      void queries.invalidateQueries({ queryKey: ['decisions', 'rechecks'] });
    };
    let heardBefore = false;
    const onReach = (open: boolean) => {
      setReachable(open);
      // What was told while nobody listened is told to nobody again.
      if (open && heardBefore) follow();
      heardBefore ||= open;
    };
    const onTold = ({ log, events, by }: Told) => {
      follow();
      const logged = events.filter((event) => event === 'decision.logged').length;
      if (logged > 0 && by !== me) noteArrival(log, logged);
    };
    return listen((heard) => ('told' in heard ? onTold(heard.told) : onReach(heard.open)));
  }, [queries, me]);
  const count = arrivals.reduce((sum, { count }) => sum + count, 0);
  if (count === 0) return null;
  const names = arrivals.map(({ log }) => data?.groups.find(({ id }) => id === log)?.name).filter(Boolean);
  const show = () => {
    takeArrivals();
    for (const key of ['decisions', 'home', 'groups']) void queries.invalidateQueries({ queryKey: [key] });
  };
  return (
    <aside className={css.arrived} aria-label={t('live.label')}>
      <output>
        <Button look="plain" size="small" onClick={show}>
          <Station shape="dot" size={12} color="var(--thread)" />
          {names.length > 0 ? t('live.arrivedFrom', { count, from: names.join(', ') }) : t('live.arrived', { count })}
        </Button>
        <Button look="plain" size="small" aria-label={t('ui.close')} onClick={takeArrivals}>
          <X aria-hidden />
        </Button>
      </output>
    </aside>
  );
}

let reachable = true;
const listeners = new Set<() => void>();
const setReachable = (next: boolean) => {
  reachable = next;
  for (const tell of listeners) tell();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
};

/** Said only after a moment, so that a short gap disturbs nobody. */
export function ConnectionLost() {
  const t = useWords();
  const lost = useSyncExternalStore(subscribe, () => !reachable || !navigator.onLine);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!lost) return setShown(false);
    const timer = setTimeout(() => setShown(true), 2_500);
    return () => clearTimeout(timer);
  }, [lost]);
  return <output>{shown && <span className={css.lost}>{t('live.lost')}</span>}</output>;
}
