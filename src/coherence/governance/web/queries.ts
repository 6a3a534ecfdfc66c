import { queryOptions } from '@tanstack/react-query';
import { useSending } from '#ui/use-sending.ts';
import type { GovernanceCalls } from './calls.ts';

export const circleQuery = (calls: GovernanceCalls) =>
  queryOptions({ queryKey: ['circle', 'show'], queryFn: () => calls.circle.show({}) });

export const proposalsQuery = (calls: GovernanceCalls) =>
  queryOptions({ queryKey: ['proposals', 'list', {}], queryFn: () => calls.proposals.list({}) });

export const proposalQuery = (calls: GovernanceCalls, id: string) =>
  queryOptions({
    queryKey: ['proposals', 'show', id],
    queryFn: () => calls.proposals.show({ id: id as `prp_${string}` }),
  });

export const processesQuery = (calls: GovernanceCalls) =>
  queryOptions({ queryKey: ['processes', 'list', {}], queryFn: () => calls.processes.list({}) });

export const meetingsQuery = (calls: GovernanceCalls) =>
  queryOptions({ queryKey: ['meetings', 'list'], queryFn: () => calls.meetings.list({}) });

export const meetingQuery = (calls: GovernanceCalls, id: string) =>
  queryOptions({
    queryKey: ['meetings', 'show', id],
    queryFn: () => calls.meetings.show({ id: id as `mtg_${string}` }),
  });

export const agendaQuery = (calls: GovernanceCalls) =>
  queryOptions({ queryKey: ['meetings', 'agenda'], queryFn: () => calls.meetings.agenda({}) });

export const sharedTextsQuery = (calls: GovernanceCalls) =>
  queryOptions({
    queryKey: ['principles', 'texts'],
    queryFn: async () => ({
      values: (await calls.values.list({})).values.map(({ id, status, shown }) => ({ id, status, title: shown.title })),
      principles: (await calls.principles.list({})).principles,
    }),
  });

/** What a change here, or the adoption that it brings, may have changed. */
const touched = [
  'circle',
  'proposals',
  'processes',
  'meetings',
  'principles',
  'values',
  'conflicts',
  'compass',
  'loop',
  'home',
];

/** Does something that changes what is shown here; afterwards says so, and everything is asked for again. */
export function useAct<Given, Answer>(
  act: (given: Given) => Promise<Answer>,
  said?: string,
  then?: (it: Answer) => void,
) {
  return useSending({ send: act, changes: touched.map((key) => [key]), told: said, onDone: then });
}
