import { queryOptions } from '@tanstack/react-query';
import type { StewardCalls } from './calls.ts';

export const interventionsQuery = (calls: StewardCalls) =>
  queryOptions({ queryKey: ['stewards', 'interventions'], queryFn: () => calls.interventions.list({}) });

export const spokenAboutQuery = (calls: StewardCalls, decision: string) =>
  queryOptions({
    queryKey: ['stewards', 'interventions', decision],
    queryFn: () => calls.interventions.list({ decision }),
  });

export const crisesQuery = (calls: StewardCalls) =>
  queryOptions({ queryKey: ['stewards', 'crises'], queryFn: () => calls.crises.list({}), staleTime: 60_000 });

export const exceptionsQuery = (calls: StewardCalls) =>
  queryOptions({ queryKey: ['stewards', 'exceptions'], queryFn: () => calls.exceptions.list({}) });

export const presenceQuery = (calls: StewardCalls) =>
  queryOptions({ queryKey: ['stewards', 'presence'], queryFn: () => calls.stewards.presence({}) });

export const watchQuery = (calls: StewardCalls) =>
  queryOptions({ queryKey: ['stewards', 'watch'], queryFn: () => calls.stewards.watch({}), staleTime: 60_000 });
