import { type CallsOf, type Told, useCalls } from '#ui/calls.tsx';
import type { amendRemark } from '../amend-remark.ts';
import type { countRemarks } from '../count-remarks.ts';
import type { listRemarks } from '../list-remarks.ts';
import type { sayRemark } from '../say-remark.ts';
import type { takeBackRemark } from '../take-back-remark.ts';

export interface RemarkCalls {
  remarks: CallsOf<{
    list: typeof listRemarks;
    count: typeof countRemarks;
    say: typeof sayRemark;
    amend: typeof amendRemark;
    takeBack: typeof takeBackRemark;
  }>;
}

export type Said = Told<RemarkCalls['remarks']['list']>;
export type Remark = Said['remarks'][number];

export const useRemarkCalls = (): RemarkCalls => useCalls<RemarkCalls>();
