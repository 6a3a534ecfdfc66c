/** What people say about a record, at the foot of its page: fetched after the page itself. */
import { lazy, Suspense } from 'react';
import { withWords } from '../words/with-words.ts';

export const Conversation = lazy(async () => {
  const loaded = await withWords(import('./remarks-here.tsx'), 'remarks');
  return { default: loaded.RemarksHere };
});

/** A remark may be made about every record but a person. */
export const Remarks = ({ about, indented = false }: { about: string; indented?: boolean }) => (
  <Suspense fallback={null}>
    <Conversation about={about} indented={indented} key={about} />
  </Suspense>
);
