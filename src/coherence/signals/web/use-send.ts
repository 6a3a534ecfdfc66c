/** Sends what is said of signals; afterwards the page shows them as they stand. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { rememberPlace } from '#ui/go-on.ts';
import { tell } from '#ui/toast.tsx';

interface Sending<In> {
  send: (input: In) => Promise<unknown>;
  told: string;
  onDone?: (() => void) | undefined;
}

export function useSend<In = void>({ send, told, onDone }: Sending<In>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onMutate: rememberPlace,
    onSuccess: async (_told, _input, goOn) => {
      tell(told);
      onDone?.();
      await queries.invalidateQueries({ queryKey: ['signals'] });
      goOn();
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['signals'] }),
  });
}
