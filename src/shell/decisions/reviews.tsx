/** What reviews of incidents have to say on other pages; fetched after the page itself, and quiet where there is nothing. */
import { lazy, Suspense } from 'react';
import { withWords } from '../words/with-words.ts';

const Failures = lazy(async () => {
  const loaded = await withWords(import('#learning/incidents/web/failures-aside.tsx'), 'incidents');
  return { default: loaded.FailuresAside };
});

const Doubt = lazy(async () => {
  const loaded = await withWords(import('#learning/incidents/web/put-in-doubt.tsx'), 'incidents');
  return { default: loaded.PutInDoubt };
});

const Actions = lazy(async () => {
  const loaded = await withWords(import('#learning/incidents/web/open-actions.tsx'), 'incidents');
  return { default: loaded.OverdueActions };
});

/** Beside a draft: what was like it elsewhere and did not work out. */
export const FailuresBeside = (draft: { title: string; text: string }) => (
  <Suspense fallback={null}>
    <Failures {...draft} />
  </Suspense>
);

/** On a decision or an assumption: the reviews that put it in doubt. */
export const ReviewsInDoubt = (about: { decision?: string; assumption?: string }) => (
  <Suspense fallback={null}>
    <Doubt {...about} />
  </Suspense>
);

/** On what needs you: what was to be done by now after an incident. */
export const OverdueActions = (look: { section: string | undefined; list: string | undefined }) => (
  <Suspense fallback={null}>
    <Actions {...look} />
  </Suspense>
);
