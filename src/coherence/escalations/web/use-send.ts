/** Sends what a form says, tells that it is done, and asks anew for whatever it may have changed. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { rememberPlace } from '#ui/go-on.ts';
import { tell } from '#ui/toast.tsx';

/** Everything of escalations and stewards, and the trail that tells of it. */
const changed = ['escalations', 'consents', 'stewards', 'trail'];

interface Sending<In> {
  send: (input: In) => Promise<unknown>;
  /** What is said when it is done. */
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
      const asked = changed.map((key) => queries.invalidateQueries({ queryKey: [key] }));
      onDone?.();
      await Promise.all(asked);
      goOn();
    },
  });
}
