/** What somebody writes alone: kept in the browser while it is typed, sealed on the server when they say so. */
import { useKept } from '#deciding/decisions/web/kept.ts';
import type { DivergenceCalls, Session } from './calls.ts';
import { useChange } from './use-change.ts';

export interface Sealing<Content> {
  content: Content;
  setContent: (content: Content) => void;
  /** Something is typed that the server does not have. */
  open: boolean;
  sealed: boolean;
  save: ReturnType<typeof useChange<Content>>;
}

export function useSealed<Content>(
  session: Session,
  part: 'options' | 'premortem',
  blank: Content,
  ask: (calls: DivergenceCalls, content: Content) => Promise<Session>,
): Sealing<Content> {
  const yours = (session.yours[part] ?? null) as Content | null;
  const [typed, setTyped] = useKept<Content | null>(`divergence.${session.id}.${part}`, null);
  // What the server has need not be kept here as well.
  const save = useChange<Content>(session, ask, () => setTyped(null));
  return {
    content: typed ?? yours ?? blank,
    setContent: setTyped,
    open: typed !== null && JSON.stringify(typed) !== JSON.stringify(yours),
    sealed: yours !== null,
    save,
  };
}
