/** Sends what a form says, tells that it is done, and asks anew for whatever it may have changed. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { tell } from '#ui/toast.tsx';

interface Sending<In> {
  send: (input: In) => Promise<unknown>;
  /** What is said when it is done. */
  told: string;
  /** What may have changed. */
  keys: readonly string[];
  onDone?: (() => void) | undefined;
}

export function useSend<In = void>({ send, told, keys, onDone }: Sending<In>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      tell(told);
      for (const key of [...keys, 'trail']) void queries.invalidateQueries({ queryKey: [key] });
      onDone?.();
    },
  });
}
