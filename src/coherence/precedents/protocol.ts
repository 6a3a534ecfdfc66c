/** What is said between the server and the thread that keeps the indexes of earlier decisions. */
import type { PrecedentDocument } from '#text/precedent-document.ts';
import type { Draft, Precedent, PrecedentSearch } from '#text/precedent-index.ts';

export type Question =
  | { kind: 'update'; network: string; add: PrecedentDocument[]; remove: string[] }
  | { kind: 'learn'; network: string }
  | { kind: 'search'; network: string; draft: Draft; search: PrecedentSearch };

export interface Found {
  precedents: Precedent[];
  size: number;
}
