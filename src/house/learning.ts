/** What is learned: reviews of incidents, retrospectives, probes, and remarks on everything. */
import { amendRemark } from '#common-ground/remarks/amend-remark.ts';
import { listRemarks } from '#common-ground/remarks/list-remarks.ts';
import { sayRemark } from '#common-ground/remarks/say-remark.ts';
import { takeBackRemark } from '#common-ground/remarks/take-back-remark.ts';

export const learning = {
  remarks: { list: listRemarks, say: sayRemark, amend: amendRemark, takeBack: takeBackRemark },
};
