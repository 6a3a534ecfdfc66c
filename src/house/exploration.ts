/** How groups explore before they settle: structured divergence, and questions put to many. */
import { answerReopening } from '#deciding/divergence/answer-reopening.ts';
import { argueOption } from '#deciding/divergence/argue-option.ts';
import { askToReopen } from '#deciding/divergence/ask-to-reopen.ts';
import { attachDissent } from '#deciding/divergence/attach-dissent.ts';
import { castVote } from '#deciding/divergence/cast-vote.ts';
import { checkChoice } from '#deciding/divergence/check-choice.ts';
import { converge } from '#deciding/divergence/converge.ts';
import { dissentInSession } from '#deciding/divergence/dissent-in-session.ts';
import { endSession } from '#deciding/divergence/end-session.ts';
import { foresee } from '#deciding/divergence/foresee.ts';
import { giveTime } from '#deciding/divergence/give-time.ts';
import { joinSession } from '#deciding/divergence/join-session.ts';
import { listReopenings } from '#deciding/divergence/list-reopenings.ts';
import { listSessions } from '#deciding/divergence/list-sessions.ts';
import { moveOn } from '#deciding/divergence/move-on.ts';
import { openSession } from '#deciding/divergence/open-session.ts';
import { revealDissent, withdrawDissent } from '#deciding/divergence/own-dissent.ts';
import { sayReady } from '#deciding/divergence/say-ready.ts';
import { setAside } from '#deciding/divergence/set-aside.ts';
import { addOption, mergeOptions, splitOption } from '#deciding/divergence/shape-options.ts';
import { showPatterns } from '#deciding/divergence/show-patterns.ts';
import { showSession } from '#deciding/divergence/show-session.ts';
import { writeOptions } from '#deciding/divergence/write-options.ts';

export const exploration = {
  divergence: {
    open: openSession,
    list: listSessions,
    show: showSession,
    join: joinSession,
    writeOptions,
    ready: sayReady,
    merge: mergeOptions,
    split: splitOption,
    addOption,
    vote: castVote,
    argue: argueOption,
    setAside,
    foresee,
    moveOn,
    giveTime,
    dissent: dissentInSession,
    converge,
    end: endSession,
    patterns: showPatterns,
    check: checkChoice,
  },
  dissent: {
    attach: attachDissent,
    reveal: revealDissent,
    withdraw: withdrawDissent,
    reopen: askToReopen,
    reopenings: listReopenings,
    answer: answerReopening,
  },
};
