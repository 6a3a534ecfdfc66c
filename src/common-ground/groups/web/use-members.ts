/** Changes of a group's members, which only its own people can make. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type GroupShown, useGroupCalls } from './calls.ts';

export type Member = GroupShown['group']['members'][number];

interface Role {
  person: Member['person'];
  role: Member['role'];
}

const touched = ['groups', 'network', 'home'];

function useMemberChange<T>(change: (given: T) => Promise<unknown>, onDone: (given: T) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (_, given) => {
      await Promise.all(touched.map((key) => queries.invalidateQueries({ queryKey: [key] })));
      onDone(given);
    },
  });
}

/** Lets somebody in, or changes the role of somebody who is in. */
export function useSetRole(group: string, onDone: (given: Role) => void) {
  const calls = useGroupCalls();
  return useMemberChange((given: Role) => calls.groups.addMember({ group, ...given }), onDone);
}

export function useRemoveMember(group: string, onDone: (person: Member['person']) => void) {
  const calls = useGroupCalls();
  return useMemberChange((person: Member['person']) => calls.groups.removeMember({ group, person }), onDone);
}
