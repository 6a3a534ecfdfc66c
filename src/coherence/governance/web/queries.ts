import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { rememberPlace } from '#ui/go-on.ts';
import { tell } from '#ui/toast.tsx';
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
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onMutate: rememberPlace,
    onSuccess: async (answer, _given, goOn) => {
      await Promise.all(touched.map((key) => queries.invalidateQueries({ queryKey: [key] })));
      if (said) tell(said);
      then?.(answer);
      goOn();
    },
  });
}
