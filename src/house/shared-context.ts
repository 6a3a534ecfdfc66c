/** What each group takes for true: context maps, assumptions and what rests on them, signals from the front. */
import { answerSignal, readSignal } from '#coherence/signals/answer-signal.ts';
import { joinSignals, partSignals } from '#coherence/signals/judge-likeness.ts';
import { listSignals, showSignal } from '#coherence/signals/list-signals.ts';
import { raiseSignal } from '#coherence/signals/raise-signal.ts';
import { showSignalTimes } from '#coherence/signals/show-times.ts';

export const sharedContext = {
  signals: {
    list: listSignals,
    times: showSignalTimes,
    show: showSignal,
    raise: raiseSignal,
    read: readSignal,
    answer: answerSignal,
    join: joinSignals,
    part: partSignals,
  },
};
