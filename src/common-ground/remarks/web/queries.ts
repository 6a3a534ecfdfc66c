import { queryOptions } from '@tanstack/react-query';
import type { RemarkCalls } from './calls.ts';

export const remarksQuery = (calls: RemarkCalls, about: string) =>
  queryOptions({ queryKey: ['remarks', about], queryFn: () => calls.remarks.list({ about }) });
