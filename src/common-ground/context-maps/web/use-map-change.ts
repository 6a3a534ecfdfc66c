/** Whatever is changed on a map stands there at once, and the keyboard goes on where it was. */
import { type UseMutationOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { rememberPlace } from '#ui/go-on.ts';

interface Change<Given, Told> extends Pick<UseMutationOptions<Told, Error, Given>, 'mutationFn'> {
  onSuccess?: (told: Told) => void;
}

const touched = ['maps', 'flags', 'trail', 'home'];

export function useMapChange<Given = void, Told = unknown>({ mutationFn, onSuccess }: Change<Given, Told>) {
  const queries = useQueryClient();
  const look = () => Promise.all(touched.map((key) => queries.invalidateQueries({ queryKey: [key] })));
  return useMutation({
    ...(mutationFn && { mutationFn }),
    onMutate: rememberPlace,
    onSuccess: async (told, _given, goOn) => {
      await look();
      onSuccess?.(told);
      goOn();
    },
    onError: () => void look(),
  });
}
