/** What the page of signals asks of the server. */
import { type CallsOf, type Told, useCalls } from '#ui/calls.tsx';
import type { answerSignal, readSignal } from '../answer-signal.ts';
import type { joinSignals, partSignals } from '../judge-likeness.ts';
import type { listSignals } from '../list-signals.ts';
import type { raiseSignal } from '../raise-signal.ts';
import type { showSignalTimes } from '../show-times.ts';

export interface SignalCalls {
  signals: CallsOf<{
    list: typeof listSignals;
    times: typeof showSignalTimes;
    raise: typeof raiseSignal;
    read: typeof readSignal;
    answer: typeof answerSignal;
    join: typeof joinSignals;
    part: typeof partSignals;
  }>;
}

export type SignalsTold = Told<SignalCalls['signals']['list']>;
export type SignalShown = SignalsTold['signals'][number];
export type ClusterShown = SignalsTold['clusters'][number];
export type TimesTold = Told<SignalCalls['signals']['times']>['times'];

export const useSignalCalls = (): SignalCalls => useCalls<SignalCalls>();
