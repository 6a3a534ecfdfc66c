import { queryOptions } from '@tanstack/react-query';
import type { GroupCalls } from './calls.ts';

export const groupsQuery = (calls: GroupCalls) =>
  queryOptions({ queryKey: ['groups', 'list'], queryFn: () => calls.groups.list({}), staleTime: 60_000 });

export const groupQuery = (calls: GroupCalls, group: string) =>
  queryOptions({ queryKey: ['groups', 'show', group], queryFn: () => calls.groups.show({ group }) });
