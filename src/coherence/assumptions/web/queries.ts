import { queryOptions } from '@tanstack/react-query';
import type { FlagCalls } from './calls.ts';

export const ownFlagsQuery = (calls: FlagCalls) =>
  queryOptions({ queryKey: ['flags', 'own'], queryFn: () => calls.flags.list({ open: true }) });

export const flagsOfDecisionQuery = (calls: FlagCalls, decision: string) =>
  queryOptions({ queryKey: ['flags', 'decision', decision], queryFn: () => calls.flags.list({ decision }) });

export const flagsOfAssumptionQuery = (calls: FlagCalls, assumption: string) =>
  queryOptions({
    queryKey: ['flags', 'assumption', assumption],
    queryFn: () => calls.flags.list({ assumption: assumption as never }),
  });

export const openFlagsQuery = (calls: FlagCalls) =>
  queryOptions({ queryKey: ['flags', 'open'], queryFn: () => calls.flags.open({}) });

export const networkQuery = (calls: FlagCalls) =>
  queryOptions({ queryKey: ['maps', 'network'], queryFn: () => calls.maps.network({}) });
