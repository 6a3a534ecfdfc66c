/** What a proposal rests on: chosen from what waits on the agenda and from the newest decisions, or pasted as an address. */
import { useQuery } from '@tanstack/react-query';
import { type Entry, ListField } from '#ui/list-field.tsx';
import { useWords } from '#ui/words.tsx';
import { useGovernanceCalls } from './calls.ts';
import { evidenceIn } from './paths.ts';
import { agendaQuery } from './queries.ts';

function useKnownEvidence(): Entry[] {
  const t = useWords();
  const calls = useGovernanceCalls();
  const agenda = useQuery(agendaQuery(calls)).data?.items ?? [];
  const decisions = useQuery({
    queryKey: ['decisions', 'newest'],
    queryFn: () => calls.decisions.list({ limit: 50 }),
  }).data?.decisions;
  const entries = new Map<string, string>();
  for (const { id, title, kind } of agenda)
    if (evidenceIn(id)) entries.set(id, `${t(`governance.agenda.${kind}`)}: ${title}`);
  for (const { links } of agenda) for (const { id, title } of links) if (evidenceIn(id)) entries.set(id, title);
  for (const { id, ref, title } of decisions ?? []) entries.set(id, `#${ref} ${title}`);
  return [...entries].map(([value, label]) => ({ value, label }));
}

interface EvidenceProps {
  values: string[];
  /** What it may rest on besides. */
  others?: readonly Entry[] | undefined;
  error?: string | undefined;
  onValues: (values: string[]) => void;
}

export function EvidenceField({ values, others = [], error, onValues }: EvidenceProps) {
  const t = useWords();
  const known = [...useKnownEvidence(), ...others];
  const meant = (typed: string) =>
    evidenceIn(typed) ?? known.find(({ label }) => label.startsWith(`${typed.replace(/^#/, '')} `))?.value ?? typed;
  const take = (next: string[]) => onValues([...new Set(next.map(meant))]);
  return (
    <ListField
      label={t('governance.evidence')}
      hint={t('governance.evidenceHint')}
      error={error}
      values={values}
      onValues={take}
      known={known}
    />
  );
}
