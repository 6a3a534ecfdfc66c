/** Keeps what is typed: at once in this browser, and a moment later on the server for the group to see. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftContent } from '#deciding/decisions/web/calls.ts';
import { contentOf, emptyContent, type FormContent, isBlank, same } from '#deciding/decisions/web/form/form-content.ts';
import { useKeeper } from '#deciding/decisions/web/kept.ts';
import { useLater } from '#ui/later.ts';
import { troubleOf } from '#ui/problem.ts';
import { type DraftRow, useDraftCalls } from './calls.ts';

/** Where a decision is kept while the server does not know it. */
export const unsaved = 'new';

type DraftId = DraftRow['id'];

interface KeptDraft {
  id: DraftId | null;
  content: DraftContent;
}

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

/** `key` names the place of the form, so that two forms do not share what is typed. */
export function useDraft(key: string, start: DraftRow | null, first: DraftContent, group: string | undefined): Draft {
  const calls = useDraftCalls();
  const keeper = useKeeper();
  const [kept] = useState(() => keeper.read<KeptDraft | null>(key, null));
  const [content, setContent] = useState(() => contentOf(kept?.content ?? start?.content ?? first));
  const [state, setState] = useState<DraftState>(kept || start ? 'browser' : 'empty');
  const id = useRef<DraftId | null>(kept?.id ?? start?.id ?? null);
  const saved = useRef(contentOf(start?.content ?? first));
  const latest = useRef(content);
  const late = useLater(content, 1200);
  const stopped = useRef(false);
  const under = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    latest.current = content;
    if (isBlank(content) || same(content, saved.current)) return;
    keeper.keep(key, { id: id.current, content } satisfies KeptDraft);
    setState('browser');
  }, [keeper, key, content]);

  /** The text stays, as one that the server has not seen; the next change begins a draft of its own. */
  const letGo = useCallback(() => {
    id.current = null;
    saved.current = latest.current;
    keeper.keep(key, { id: null, content: latest.current } satisfies KeptDraft);
    setState('gone');
  }, [keeper, key]);

  useEffect(() => {
    if (!group || isBlank(late) || same(late, saved.current)) return;
    const save = async () => {
      if (stopped.current || same(late, saved.current)) return;
      const known = id.current ? { id: id.current } : {};
      try {
        const draft = await calls.drafts.save({ group, content: late as never, ...known });
        saved.current = late;
        id.current = draft.id;
        if (stopped.current) return;
        // A reload must find the draft that the server has, or it would begin a second one.
        keeper.keep(key, { id: draft.id, content: latest.current } satisfies KeptDraft);
        if (same(latest.current, late)) setState('server');
      } catch (error) {
        if (id.current && saysGone(error)) letGo();
        // Otherwise it stays in the browser; the next change tries again.
      }
    };
    // One after another: a second save that did not know the first one's draft would begin a twin.
    under.current = under.current.then(save);
  }, [calls, keeper, group, key, late, letGo]);

  const settle = useCallback(async () => {
    stopped.current = true;
    await under.current;
    return id.current;
  }, []);
  const resume = useCallback(
    async (error: unknown) => {
      stopped.current = false;
      if (!id.current || !saysGone(error)) return;
      // Something else that the decision names may be what was not found.
      await calls.drafts.show({ id: id.current }).catch((missing) => saysGone(missing) && letGo());
    },
    [calls, letGo],
  );
  const forget = useCallback(() => {
    stopped.current = true;
    setContent(emptyContent);
    keeper.forget(key);
    // The same draft may also lie where it was begun, before it was opened from a list.
    if (id.current && keeper.read<KeptDraft | null>(unsaved, null)?.id === id.current) keeper.forget(unsaved);
  }, [keeper, key]);
  return { content, state, setContent, settle, resume, forget };
}
