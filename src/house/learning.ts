/** What is learned: reviews of incidents, retrospectives, probes, and remarks on everything. */
import { amendRemark } from '#common-ground/remarks/amend-remark.ts';
import { listRemarks } from '#common-ground/remarks/list-remarks.ts';
import { sayRemark } from '#common-ground/remarks/say-remark.ts';
import { takeBackRemark } from '#common-ground/remarks/take-back-remark.ts';
import { answerChange } from '#learning/retrospectives/answer-change.ts';
import { closeRetrospective } from '#learning/retrospectives/close-retrospective.ts';
import { dueRetrospectives } from '#learning/retrospectives/due-retrospectives.ts';
import { groupReflections } from '#learning/retrospectives/group-reflections.ts';
import { listRetrospectives } from '#learning/retrospectives/list-retrospectives.ts';
import { noteTheme } from '#learning/retrospectives/note-theme.ts';
import { reflect } from '#learning/retrospectives/reflect.ts';
import { revealRetrospective } from '#learning/retrospectives/reveal-retrospective.ts';
import { scheduleRetrospective } from '#learning/retrospectives/schedule-retrospective.ts';
import { showRetrospective } from '#learning/retrospectives/show-retrospective.ts';

export const learning = {
  retrospectives: {
    schedule: scheduleRetrospective,
    reflect,
    reveal: revealRetrospective,
    group: groupReflections,
    note: noteTheme,
    close: closeRetrospective,
    answer: answerChange,
    list: listRetrospectives,
    show: showRetrospective,
    due: dueRetrospectives,
  },
  remarks: { list: listRemarks, say: sayRemark, amend: amendRemark, takeBack: takeBackRemark },
};
