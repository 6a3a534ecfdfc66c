/** Which experiments of the group did not work out here. */
import { useQuery } from '@tanstack/react-query';
import { useExperimentCalls } from '#deciding/experiments/web/calls.ts';
import { ListField } from '#ui/list-field.tsx';
import { useWords } from '#ui/words.tsx';

interface TriedProps {
  group: string;
  values: string[];
  onValues: (values: string[]) => void;
}

/** Quiet where the group has tried nothing. */
export function TriedField({ group, values, onValues }: TriedProps) {
  const t = useWords();
  const calls = useExperimentCalls();
  const { data } = useQuery({
    queryKey: ['experiments', 'of', group],
    queryFn: () => calls.experiments.list({ group, limit: 200 }),
  });
  const known = (data?.experiments ?? []).map(({ id, title }) => ({ value: id, label: title }));
  if (known.length === 0) return null;
  return (
    <ListField
      label={t('incident.tried')}
      hint={t('incident.triedHint')}
      optional={t('ui.optional')}
      values={values}
      onValues={onValues}
      known={known}
      onlyKnown
    />
  );
}
