import { queryOptions } from '@tanstack/react-query';
import type { EscalationCalls } from './calls.ts';

export const escalationsQuery = (calls: EscalationCalls) =>
  queryOptions({ queryKey: ['escalations', 'list'], queryFn: () => calls.escalations.list({}) });

export const askedAboutQuery = (calls: EscalationCalls, decision: string) =>
  queryOptions({ queryKey: ['escalations', decision], queryFn: () => calls.escalations.list({ decision }) });

export const stallsQuery = (calls: EscalationCalls) =>
  queryOptions({ queryKey: ['escalations', 'stalls'], queryFn: () => calls.stalls.list({}) });

export const waitingQuery = (calls: EscalationCalls) =>
  queryOptions({ queryKey: ['consents', 'waiting'], queryFn: () => calls.consents.waiting({}) });

export const consentsQuery = (calls: EscalationCalls, decision: string) =>
  queryOptions({ queryKey: ['consents', decision], queryFn: () => calls.consents.ofDecision({ decision }) });

export const speedQuery = (calls: EscalationCalls) =>
  queryOptions({ queryKey: ['escalations', 'speed'], queryFn: () => calls.stalls.speed({}), staleTime: 60_000 });

export const confusionQuery = (calls: EscalationCalls) =>
  queryOptions({
    queryKey: ['escalations', 'confusion'],
    queryFn: () => calls.stalls.confusion({}),
    staleTime: 60_000,
  });

export const healthQuery = (calls: EscalationCalls) =>
  queryOptions({ queryKey: ['escalations', 'health'], queryFn: () => calls.escalations.health({}), staleTime: 60_000 });

export const paralysisQuery = (calls: EscalationCalls) =>
  queryOptions({ queryKey: ['consents', 'paralysis'], queryFn: () => calls.consents.paralysis({}), staleTime: 60_000 });
