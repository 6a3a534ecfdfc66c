/** Earlier decisions that may answer the same question, asked for again whenever the typing pauses. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLater } from '#ui/later.ts';
import { type Candidate, usePrecedentCalls } from './calls.ts';

export interface Sought {
  title: string;
  question?: string;
  context?: string;
  exclude?: Candidate['decision']['id'] | undefined;
}

const enough = 6;

export function usePrecedents({ title, question = '', context = '', exclude }: Sought) {
  const calls = usePrecedentCalls();
  const typed = JSON.stringify({ title: title.trim(), question: question.trim(), context: context.trim() });
  const late = useLater(typed, 300);
  const asked = JSON.parse(late) as { title: string; question: string; context: string };
  const ready = asked.title.length + asked.question.length >= enough;
  const found = useQuery({
    queryKey: ['precedents', 'find', late, exclude ?? ''],
    queryFn: () => calls.precedents.find({ ...asked, ...(exclude ? { exclude } : {}) }),
    enabled: ready,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return { ready, asked, found: ready ? found.data : undefined, failed: found.isError };
}
