/** Keeps what is typed: at once in this browser, and a moment later on the server for the group to see. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftContent } from '#deciding/decisions/web/calls.ts';
import { contentOf, emptyContent, type FormContent, isBlank, same } from '#deciding/decisions/web/form/form-content.ts';
import { type Keeper, useKeeper } from '#deciding/decisions/web/kept.ts';
import { useLater } from '#ui/later.ts';
import { type DraftRow, useDraftCalls } from './calls.ts';

/** Where a decision is kept while the server does not know it. */
export const unsaved = 'new';

interface KeptDraft {
  id: DraftRow['id'] | null;
  content: DraftContent;
}

/** A reload must find the draft that the server has, or it would begin a second one. */
function keepId({ read, keep }: Keeper, key: string, id: DraftRow['id']): void {
  const kept = read<KeptDraft | null>(key, null);
  if (kept) keep(key, { ...kept, id } satisfies KeptDraft);
}

export type DraftState = 'empty' | 'browser' | 'server';

export interface Draft {
  id: DraftRow['id'] | null;
  content: FormContent;
  state: DraftState;
  setContent: (content: FormContent) => void;
  settle: () => Promise<DraftRow['id'] | null>;
  resume: () => void;
  forget: () => void;
}

/** `key` names the place of the form, so that two forms do not share what is typed. */
export function useDraft(key: string, start: DraftRow | null, first: DraftContent, group: string | undefined): Draft {
  const calls = useDraftCalls();
  const keeper = useKeeper();
  const [kept] = useState(() => keeper.read<KeptDraft | null>(key, null));
  const [content, setContent] = useState(() => contentOf(kept?.content ?? start?.content ?? first));
  const [id, setId] = useState<DraftRow['id'] | null>(kept?.id ?? start?.id ?? null);
  const [state, setState] = useState<DraftState>(kept || start ? 'browser' : 'empty');
  const saved = useRef(contentOf(start?.content ?? first));
  const late = useLater(content, 1200);
  const stopped = useRef(false);
  const under = useRef<Promise<DraftRow['id'] | null>>(null);

  useEffect(() => {
    if (isBlank(content) || same(content, saved.current)) return;
    keeper.keep(key, { id, content } satisfies KeptDraft);
    setState('browser');
  }, [keeper, key, id, content]);

  useEffect(() => {
    if (!group || stopped.current || isBlank(late) || same(late, saved.current)) return;
    const save = async (known: DraftRow['id'] | null) => {
      if (stopped.current) return known;
      try {
        const draft = await calls.drafts.save({ group, content: late as never, ...(known ? { id: known } : {}) });
        saved.current = late;
        setId(draft.id);
        keepId(keeper, key, draft.id);
        if (!stopped.current) setState('server');
        return draft.id;
      } catch {
        // It stays in the browser; the next change tries again.
        return known;
      }
    };
    // One after another: a second save that did not know the first one's draft would begin a twin.
    under.current = Promise.resolve(under.current).then((before) => save(before ?? id));
  }, [calls, keeper, group, id, key, late]);

  /** Saves no more, and answers with the draft that the server has by now. */
  const settle = useCallback(async () => {
    stopped.current = true;
    return (await under.current) ?? id;
  }, [id]);
  const resume = useCallback(() => {
    stopped.current = false;
  }, []);
  const forget = useCallback(() => {
    stopped.current = true;
    setContent(emptyContent);
    keeper.forget(key);
    // The same draft may also lie where it was begun, before it was opened from a list.
    if (id && keeper.read<KeptDraft | null>(unsaved, null)?.id === id) keeper.forget(unsaved);
  }, [keeper, key, id]);
  return { id, content, state, setContent, settle, resume, forget };
}
