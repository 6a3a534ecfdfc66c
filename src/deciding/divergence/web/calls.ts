/** What the pages of structured divergence ask of the server. */
import { type Call, type CallsOf, type Told, useCalls } from '#ui/calls.tsx';
import type { answerReopening } from '../answer-reopening.ts';
import type { argueOption } from '../argue-option.ts';
import type { askToReopen } from '../ask-to-reopen.ts';
import type { attachDissent } from '../attach-dissent.ts';
import type { castVote } from '../cast-vote.ts';
import type { checkChoice } from '../check-choice.ts';
import type { converge } from '../converge.ts';
import type { dissentInSession } from '../dissent-in-session.ts';
import type { endSession } from '../end-session.ts';
import type { findAlikeSessions } from '../find-alike-sessions.ts';
import type { foresee } from '../foresee.ts';
import type { giveTime } from '../give-time.ts';
import type { joinSession } from '../join-session.ts';
import type { listReopenings } from '../list-reopenings.ts';
import type { listSessions } from '../list-sessions.ts';
import type { moveOn } from '../move-on.ts';
import type { openSession } from '../open-session.ts';
import type { revealDissent, withdrawDissent } from '../own-dissent.ts';
import type { sayReady } from '../say-ready.ts';
import type { setAside } from '../set-aside.ts';
import type { addOption, mergeOptions, splitOption } from '../shape-options.ts';
import type { showPatterns } from '../show-patterns.ts';
import type { showSession } from '../show-session.ts';
import type { tieDecision } from '../tie-decision.ts';
import type { writeOptions } from '../write-options.ts';

export interface DivergenceCalls {
  divergence: CallsOf<{
    open: typeof openSession;
    list: typeof listSessions;
    alike: typeof findAlikeSessions;
    show: typeof showSession;
    join: typeof joinSession;
    writeOptions: typeof writeOptions;
    ready: typeof sayReady;
    merge: typeof mergeOptions;
    split: typeof splitOption;
    addOption: typeof addOption;
    vote: typeof castVote;
    argue: typeof argueOption;
    setAside: typeof setAside;
    foresee: typeof foresee;
    moveOn: typeof moveOn;
    giveTime: typeof giveTime;
    dissent: typeof dissentInSession;
    converge: typeof converge;
    end: typeof endSession;
    decided: typeof tieDecision;
    patterns: typeof showPatterns;
    check: typeof checkChoice;
  }>;
  dissent: CallsOf<{
    attach: typeof attachDissent;
    reveal: typeof revealDissent;
    withdraw: typeof withdrawDissent;
    reopen: typeof askToReopen;
    reopenings: typeof listReopenings;
    answer: typeof answerReopening;
  }>;
}

export type Session = Told<Call<typeof showSession>>;
export type SessionRow = Told<Call<typeof listSessions>>['sessions'][number];
export type Reopenings = Told<Call<typeof listReopenings>>;
export type Reopening = Reopenings['reopenings'][number];
export type Asked = Session['asked'][number];
export type SessionId = Session['id'];

export const useDivergenceCalls = (): DivergenceCalls => useCalls<DivergenceCalls>();
