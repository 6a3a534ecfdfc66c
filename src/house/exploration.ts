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
import { findAlikeSessions } from '#deciding/divergence/find-alike-sessions.ts';
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
import { tieDecision } from '#deciding/divergence/tie-decision.ts';
import { writeOptions } from '#deciding/divergence/write-options.ts';
import { addStatement, findAlike } from '#deciding/opinions/add-statement.ts';
import { beginDecision } from '#deciding/opinions/begin-decision.ts';
import { castVotes } from '#deciding/opinions/cast-votes.ts';
import { closeConversation, reopenConversation } from '#deciding/opinions/close-conversation.ts';
import { exportConversation } from '#deciding/opinions/export-conversation.ts';
import { importConversation } from '#deciding/opinions/import-conversation.ts';
import { listConversations } from '#deciding/opinions/list-conversations.ts';
import { nextStatement } from '#deciding/opinions/next-statement.ts';
import { openConversation } from '#deciding/opinions/open-conversation.ts';
import { bringStatementBack, setStatementAside } from '#deciding/opinions/set-aside.ts';
import { showConversation } from '#deciding/opinions/show-conversation.ts';
import { showMap } from '#deciding/opinions/show-map.ts';

export const exploration = {
  conversations: {
    list: listConversations,
    show: showConversation,
    open: openConversation,
    close: closeConversation,
    reopen: reopenConversation,
  },
  statements: { add: addStatement, alike: findAlike, setAside: setStatementAside, bringBack: bringStatementBack },
  opinions: {
    next: nextStatement,
    vote: castVotes,
    map: showMap,
    decide: beginDecision,
    import: importConversation,
    export: exportConversation,
  },
  divergence: {
    open: openSession,
    list: listSessions,
    alike: findAlikeSessions,
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
    decided: tieDecision,
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
