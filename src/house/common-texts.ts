/** What everyone shares: values, principles, questions and the zone map. */
import { listAnswers } from '#coherence/alignment/list-answers.ts';
import { listApplications } from '#coherence/alignment/list-applications.ts';
import { showValue } from '#coherence/alignment/show-value.ts';
import { testValue } from '#coherence/alignment/test-value.ts';
import { lintDraft } from '#common-ground/principles/lint-draft.ts';
import { listPrinciples } from '#common-ground/principles/list-principles.ts';
import { amendQuestion } from '#common-ground/questions/amend-question.ts';
import { listQuestions } from '#common-ground/questions/list-questions.ts';
import { openQuestion } from '#common-ground/questions/open-question.ts';
import { showQuestion } from '#common-ground/questions/show-question.ts';
import { adoptValue } from '#common-ground/values/adopt-value.ts';
import { amendValue } from '#common-ground/values/amend-value.ts';
import { answerSession } from '#common-ground/values/answer-session.ts';
import { closeSession } from '#common-ground/values/close-session.ts';
import { draftValue } from '#common-ground/values/draft-value.ts';
import { groupAnswers } from '#common-ground/values/group-answers.ts';
import { listSessions } from '#common-ground/values/list-sessions.ts';
import { listValues } from '#common-ground/values/list-values.ts';
import { openSession } from '#common-ground/values/open-session.ts';
import { retireValue } from '#common-ground/values/retire-value.ts';
import { revealSession } from '#common-ground/values/reveal-session.ts';
import { showSession } from '#common-ground/values/show-session.ts';
import { adviseZone } from '#common-ground/zones/advise-zone.ts';
import { amendZones } from '#common-ground/zones/amend-zones.ts';
import { disagreeWithZone } from '#common-ground/zones/disagree-with-zone.ts';
import { listDisagreements } from '#common-ground/zones/list-disagreements.ts';
import { showZones } from '#common-ground/zones/show-zones.ts';
import { tryZones } from '#deciding/decisions/try-zones.ts';
import { showPrinciple } from '#learning/loop/show-principle.ts';

export const commonTexts = {
  valueSessions: {
    open: openSession,
    answer: answerSession,
    reveal: revealSession,
    group: groupAnswers,
    close: closeSession,
    show: showSession,
    list: listSessions,
  },
  values: {
    list: listValues,
    show: showValue,
    draft: draftValue,
    amend: amendValue,
    test: testValue,
    adopt: adoptValue,
    retire: retireValue,
  },
  principles: { list: listPrinciples, show: showPrinciple, applications: listApplications, lint: lintDraft },
  questions: {
    list: listQuestions,
    show: showQuestion,
    answers: listAnswers,
    open: openQuestion,
    amend: amendQuestion,
  },
  zones: {
    show: showZones,
    amend: amendZones,
    try: tryZones,
    advise: adviseZone,
    disagree: disagreeWithZone,
    disagreements: listDisagreements,
  },
};
