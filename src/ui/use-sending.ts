/** Sends what somebody does on a page: says that it is done, shows what has changed, and leaves the keyboard where it was. */
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { rememberPlace } from './go-on.ts';
import { tell } from './toast.tsx';

export interface Sending<Given, Told> {
  readonly send: (given: Given) => Promise<Told>;
  /** With what the keys begin of all that it may change: asked for anew, also where it failed, as somebody may have been quicker. */
  readonly changes: readonly QueryKey[];
  /** What is said when it is done. */
  readonly told?: string | undefined;
  /** Once what has changed is on the page. */
  readonly onDone?: ((told: Told, given: Given) => void) | undefined;
}

export function useSending<Given = void, Told = unknown>({ send, changes, told, onDone }: Sending<Given, Told>) {
  const queries = useQueryClient();
  const look = () => Promise.all(changes.map((queryKey) => queries.invalidateQueries({ queryKey })));
  return useMutation({
    mutationFn: send,
    onMutate: rememberPlace,
    onSuccess: async (answer, given, goOn) => {
      if (told) tell(told);
      await look();
      onDone?.(answer, given);
      goOn();
    },
    onError: () => void look(),
  });
}
