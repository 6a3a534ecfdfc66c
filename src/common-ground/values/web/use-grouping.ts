/** Moves are shown at once and sent one after the other; a move that meets a newer grouping is done again on that one. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { troubleOf } from '#ui/problem.ts';
import { tell } from '#ui/toast.tsx';
import { useWords } from '#ui/words.tsx';
import type { Cluster, ValuesSession } from '../session.ts';
import { type SessionShown, useValueCalls } from './calls.ts';
import { applied, type Move } from './grouping.ts';
import { sessionQuery } from './queries.ts';

const tries = 5;

/** The session as it stands now, where somebody else has changed it meanwhile. */
function newerOf(error: unknown): ValuesSession | null {
  const { kind, details } = troubleOf(error);
  return kind === 'stale' ? (details as { theirs: ValuesSession }).theirs : null;
}

export interface Grouping {
  clusters: readonly Cluster[];
  move: (move: Move) => void;
  error: unknown;
  retry: () => void;
}

export function useGrouping(session: SessionShown): Grouping {
  const t = useWords();
  const calls = useValueCalls();
  const queries = useQueryClient();
  const { queryKey } = sessionQuery(calls, session.id);
  const [waiting, setWaiting] = useState<readonly Move[]>([]);
  const send = async (move: Move): Promise<SessionShown> => {
    for (let left = tries; ; left -= 1) {
      const { revision, clusters } = queries.getQueryData(queryKey) ?? session;
      try {
        return await calls.valueSessions.group({ session: session.id, revision, clusters: applied(clusters, move) });
      } catch (error) {
        const theirs = newerOf(error);
        if (!theirs || left === 0) throw error;
        queries.setQueryData(queryKey, (before) => before && { ...before, ...theirs });
        tell(t('valueSessions.together'));
      }
    }
  };
  const mutation = useMutation({
    scope: { id: `grouping ${session.id}` },
    mutationFn: send,
    onMutate: (move) => setWaiting((before) => [...before, move]),
    onSuccess: async (after) => {
      // What was asked for before this move would put the cards back for a moment.
      await queries.cancelQueries({ queryKey });
      queries.setQueryData(queryKey, after);
    },
    onSettled: (_, __, move) => setWaiting((before) => before.filter((it) => it !== move)),
  });
  return {
    clusters: waiting.reduce<readonly Cluster[]>(applied, session.clusters),
    move: (move) => mutation.mutate(move),
    error: mutation.error,
    retry: () => mutation.variables && mutation.mutate(mutation.variables),
  };
}
