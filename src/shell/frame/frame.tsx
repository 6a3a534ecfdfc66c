/** The frame around every page: skip link, bar, content, and what the network quietly tells. */

import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { Suspense } from 'react';
import { nounOf } from '#common-ground/network/web/calls.ts';
import { networkQuery } from '#common-ground/network/web/queries.ts';
import { Trouble, Waiting } from '#ui/notice.tsx';
import { Plain } from '#ui/page.tsx';
import { Toasts } from '#ui/toast.tsx';
import { NounProvider, useWords } from '#ui/words.tsx';
import { useClient } from '../client.ts';
import { Bar, BottomBar } from './bar.tsx';
import { CrisisBanner } from './crisis-banner.tsx';
import css from './frame.module.css';
import { Arrived, ConnectionLost } from './live.tsx';
import { Palette } from './palette-key.tsx';
import { SubNav } from './sub-nav.tsx';

const open = /^\/(setup|sign-in|join\/)/;

export function Frame() {
  const session = useQuery(networkQuery(useClient()));
  const place = useLocation();
  const network = session.data?.network;
  const you = session.data?.you;
  const known = session.data !== undefined;
  const outside = known && !open.test(place.pathname);
  if (outside && !network) return <Navigate to="/setup" replace />;
  if (outside && network && !you) return <Navigate to="/sign-in" search={{ to: place.href }} replace />;
  return (
    <NounProvider noun={network ? nounOf[network.audience] : 'team'}>
      <Skip />
      <Bar you={you ?? null} network={network ?? null} />
      {you && <ConnectionLost />}
      {you && <CrisisBanner />}
      <main id="content" tabIndex={-1} style={{ outline: 'none' }}>
        {you && <SubNav />}
        {session.isError && !known ? (
          <Plain>
            <Trouble error={session.error} retry={() => void session.refetch()} />
          </Plain>
        ) : (
          <Suspense fallback={<Opening />}>
            <Outlet />
          </Suspense>
        )}
      </main>
      {you && <BottomBar />}
      {you && <Arrived />}
      {you && <Palette />}
      <Toasts />
    </NounProvider>
  );
}

const Opening = () => (
  <Plain>
    <Waiting />
  </Plain>
);

function Skip() {
  const t = useWords();
  return (
    <a className={css.skip} href="#content">
      {t('frame.skip')}
    </a>
  );
}
