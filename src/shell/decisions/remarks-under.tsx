/** Every record has a thread, also where many stand on one page: nothing of it is fetched there but how much was said. */
import { Suspense } from 'react';
import { RemarksLine } from '#common-ground/remarks/web/remarks-line.tsx';
import { Waiting } from '#ui/notice.tsx';
import { Conversation } from './remarks.tsx';

/** For the slots of lists. Whoever uses it brings the words of remarks with the page. */
export const remarksUnder = (about: string) => (
  <RemarksLine about={about}>
    <Suspense fallback={<Waiting lines={1} />}>
      <Conversation about={about} within />
    </Suspense>
  </RemarksLine>
);
