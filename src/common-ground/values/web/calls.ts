/** What the pages of values and of their sessions ask of the server. */
import { type CallsOf, type Told, useCalls } from '#ui/calls.tsx';
import type { adoptValue } from '../adopt-value.ts';
import type { amendValue } from '../amend-value.ts';
import type { answerSession } from '../answer-session.ts';
import type { closeSession } from '../close-session.ts';
import type { draftValue } from '../draft-value.ts';
import type { groupAnswers } from '../group-answers.ts';
import type { listSessions } from '../list-sessions.ts';
import type { listValues } from '../list-values.ts';
import type { openSession } from '../open-session.ts';
import type { retireValue } from '../retire-value.ts';
import type { revealSession } from '../reveal-session.ts';
import type { showSession } from '../show-session.ts';

export interface ValueCalls {
  valueSessions: CallsOf<{
    open: typeof openSession;
    answer: typeof answerSession;
    reveal: typeof revealSession;
    group: typeof groupAnswers;
    close: typeof closeSession;
    show: typeof showSession;
    list: typeof listSessions;
  }>;
  values: CallsOf<{
    list: typeof listValues;
    draft: typeof draftValue;
    amend: typeof amendValue;
    adopt: typeof adoptValue;
    retire: typeof retireValue;
  }>;
}

export type SessionShown = Told<ValueCalls['valueSessions']['show']>;
export type ValueRow = Told<ValueCalls['values']['list']>['values'][number];

export const useValueCalls = (): ValueCalls => useCalls<ValueCalls>();
