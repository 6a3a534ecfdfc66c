/** Keeps what is typed: at once in this browser, and a moment later on the server for the group to see. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftContent } from '#deciding/decisions/web/calls.ts';
import { contentOf, emptyContent, type FormContent, isBlank, same } from '#deciding/decisions/web/form/form-content.ts';
import { useKeeper } from '#deciding/decisions/web/kept.ts';
import { useLater } from '#ui/later.ts';
import { troubleOf } from '#ui/problem.ts';
import { type DraftRow, useDraftCalls } from './calls.ts';
import { forgetDraft, type KeptDraft, keepDraft, opening } from './kept-drafts.ts';

type DraftId = DraftRow['id'];

/** `gone`: it was on the server, and somebody has logged or discarded it; the text is here still. */
export type DraftState = 'empty' | 'browser' | 'server' | 'gone';

export interface Draft {
  content: FormContent;
  state: DraftState;
  setContent: (content: FormContent) => void;
  /** Saves no more, and answers with the draft that the server has by now. */
  settle: () => Promise<DraftId | null>;
  /** Goes on after something went wrong, which may be that the server has the draft no longer. */
  resume: (error: unknown) => Promise<void>;
  forget: () => void;
}

/** Whoever is no longer of the group, or comes after it was logged, has no such draft. */
export const saysGone = (error: unknown): boolean => ['not-found', 'forbidden'].includes(troubleOf(error).kind);

/** With what the form opens. */
export interface Beginning {
  kept: KeptDraft | null;
  start: DraftRow | null;
  /** What a new draft holds before anybody has typed. */
  first: DraftContent;
  /** The decision that it is to take the place of. */
  supersedes: string | undefined;
  /** The server had it, and has it no longer. */
  gone: boolean;
}

interface Written {
  content: FormContent;
  group: string | undefined;
}

/** What a draft's form remembers without showing it. */
interface Memory {
  id: DraftId | null;
  saved: Written;
  latest: Written;
  stopped: boolean;
  /** The saves so far, one after another. */
  under: Promise<void>;
}

/** `place` is the form's own, so that two forms do not share what is typed. */
export function useDraft(place: string, beginning: Beginning, group: string | undefined): Draft {
  const { kept, start, first, supersedes, gone } = beginning;
  const keeper = useKeeper();
  const [content, setContent] = useState(() => contentOf(opening(kept, start, first).content));
  const [state, setState] = useState<DraftState>(
    start && (!kept || kept.saved) ? 'server' : kept ? 'browser' : 'empty',
  );
  const { current: memory } = useRef<Memory>({
    id: kept?.id ?? start?.id ?? null,
    saved: { content: kept?.saved ? content : contentOf(start?.content ?? first), group: start?.group ?? group },
    latest: { content, group },
    stopped: false,
    under: Promise.resolve(),
  });
  const keepLatest = useCallback(
    (saved: boolean) => keepDraft(keeper, place, { id: memory.id, ...memory.latest, supersedes, saved }),
    [keeper, place, memory, supersedes],
  );
  useEffect(() => {
    memory.latest = { content, group };
    if (isBlank(content) || same(memory.latest, memory.saved)) return;
    keepLatest(false);
    setState('browser');
  }, [memory, keepLatest, content, group]);

  /** The text stays, as one that the server has not seen; the next change begins a draft of its own. */
  const letGo = useCallback(() => {
    memory.id = null;
    memory.saved = memory.latest;
    keepLatest(true);
    setState('gone');
  }, [memory, keepLatest]);
  useEffect(() => {
    if (gone) letGo();
  }, [gone, letGo]);

  const onSaved = useCallback(() => {
    // A reload must find the draft that the server has, or it would begin a second one.
    const all = same(memory.latest, memory.saved);
    keepLatest(all);
    if (all) setState('server');
  }, [memory, keepLatest]);
  useSaving(memory, { content: useLater(content, 1200), group }, supersedes, onSaved, letGo);
  const forget = useCallback(() => {
    memory.stopped = true;
    setContent(emptyContent);
    forgetDraft(keeper, place);
  }, [memory, keeper, place]);
  return { content, state, setContent, ...useEnding(memory, letGo), forget };
}

function useSaving(
  memory: Memory,
  { content, group }: Written,
  supersedes: string | undefined,
  onSaved: () => void,
  letGo: () => void,
) {
  const calls = useDraftCalls();
  useEffect(() => {
    if (!group || isBlank(content)) return;
    const save = async () => {
      if (memory.stopped || same({ content, group }, memory.saved)) return;
      const known = memory.id ? { id: memory.id } : {};
      try {
        const all = { ...content, ...(supersedes && { supersedes }) };
        const draft = await calls.drafts.save({ group, content: all as never, ...known });
        memory.saved = { content, group };
        memory.id = draft.id;
        if (!memory.stopped) onSaved();
      } catch (error) {
        if (memory.id && saysGone(error)) letGo();
        // Otherwise it stays in the browser; the next change tries again.
      }
    };
    // One after another: a second save that did not know the first one's draft would begin a twin.
    memory.under = memory.under.then(save);
  }, [calls, memory, content, group, supersedes, onSaved, letGo]);
}

function useEnding(memory: Memory, letGo: () => void): Pick<Draft, 'settle' | 'resume'> {
  const calls = useDraftCalls();
  const settle = useCallback(async () => {
    memory.stopped = true;
    await memory.under;
    return memory.id;
  }, [memory]);
  const resume = useCallback(
    async (error: unknown) => {
      memory.stopped = false;
      if (!memory.id || !saysGone(error)) return;
      // Something else that the decision names may be what was not found.
      await calls.drafts.show({ id: memory.id }).catch((missing) => saysGone(missing) && letGo());
    },
    [calls, memory, letGo],
  );
  return { settle, resume };
}
