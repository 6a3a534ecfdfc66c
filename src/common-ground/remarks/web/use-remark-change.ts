/** Whatever is said or changed stands there at once, and the keyboard goes on where it was. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { rememberPlace } from '#ui/go-on.ts';

interface Change {
  mutationFn: () => Promise<unknown>;
  onSuccess?: () => void;
}

export function useRemarkChange(about: string, { mutationFn, onSuccess }: Change) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onMutate: rememberPlace,
    onSuccess: async (_told, _given, goOn) => {
      await queries.invalidateQueries({ queryKey: ['remarks', about] });
      onSuccess?.();
      goOn();
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['remarks', about] }),
  });
}
