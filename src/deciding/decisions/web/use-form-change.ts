/** Changing what a group's form asks for, and taking the change back. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormField } from '#deciding/decisions/form-fields.ts';
import { useDecisionCalls } from './calls.ts';
import { formQuery } from './queries.ts';

export interface FormChange {
  stop?: FormField[];
  ask?: FormField[];
  why?: string;
}

export function useFormChange(group: string) {
  const calls = useDecisionCalls();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: FormChange) => calls.decisionForms.change({ group, ...change }),
    onSuccess: ({ id, group: of, unasked }) => {
      queries.setQueryData(formQuery(calls, group).queryKey, { id, group: of, unasked });
      void queries.invalidateQueries({ queryKey: ['trail', 'show', id] });
    },
  });
}
