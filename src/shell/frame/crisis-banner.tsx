/** Asks on every page whether a crisis runs; what it then shows is fetched only where one does. */
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { crisesQuery } from '#coherence/stewardship/web/queries.ts';
import { useClient } from '../client.ts';
import { withWords } from '../words/with-words.ts';

const Notices = lazy(async () => {
  const { CrisisNotices } = await withWords(import('#coherence/stewardship/web/crisis-banner.tsx'), 'stewardship');
  return { default: CrisisNotices };
});

export function CrisisBanner() {
  const running = useQuery(crisesQuery(useClient())).data?.crises.filter((it) => it.running) ?? [];
  if (running.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <Notices crises={running} />
    </Suspense>
  );
}
