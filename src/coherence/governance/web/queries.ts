import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { tell } from '#ui/toast.tsx';
import type { GovernanceCalls } from './calls.ts';

export const circleQuery = (calls: GovernanceCalls) =>
  queryOptions({ queryKey: ['governance', 'circle'], queryFn: () => calls.circle.show({}) });

export const proposalsQuery = (calls: GovernanceCalls) =>
  queryOptions({ queryKey: ['governance', 'proposals'], queryFn: () => calls.proposals.list({}) });

export const proposalQuery = (calls: GovernanceCalls, id: string) =>
  queryOptions({
    queryKey: ['governance', 'proposal', id],
    queryFn: () => calls.proposals.show({ id: id as `prp_${string}` }),
  });

export const processesQuery = (calls: GovernanceCalls) =>
  queryOptions({ queryKey: ['governance', 'processes'], queryFn: () => calls.processes.list({}) });

export const meetingsQuery = (calls: GovernanceCalls) =>
  queryOptions({ queryKey: ['governance', 'meetings'], queryFn: () => calls.meetings.list({}) });

export const meetingQuery = (calls: GovernanceCalls, id: string) =>
  queryOptions({
    queryKey: ['governance', 'meeting', id],
    queryFn: () => calls.meetings.show({ id: id as `mtg_${string}` }),
  });

export const agendaQuery = (calls: GovernanceCalls) =>
  queryOptions({ queryKey: ['governance', 'agenda'], queryFn: () => calls.meetings.agenda({}) });

export const sharedTextsQuery = (calls: GovernanceCalls) =>
  queryOptions({
    queryKey: ['governance', 'texts'],
    queryFn: async () => ({
      values: (await calls.values.list({})).values.map(({ id, status, shown }) => ({ id, status, title: shown.title })),
      principles: (await calls.principles.list({})).principles,
    }),
  });

/** What an adoption may have changed, besides what is said here. */
const touched = ['governance', 'principles', 'values', 'conflicts', 'loop', 'home'];

/** Does something that changes what is shown here; afterwards says so, and everything is asked for again. */
export function useAct<Given, Answer>(
  act: (given: Given) => Promise<Answer>,
  said?: string,
  then?: (it: Answer) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async (answer) => {
      await Promise.all(touched.map((key) => queries.invalidateQueries({ queryKey: [key] })));
      if (said) tell(said);
      then?.(answer);
    },
  });
}
