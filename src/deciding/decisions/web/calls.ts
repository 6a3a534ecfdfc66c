/** What the pages of decisions ask of the server. */
import type { Decision, DecisionContent, DecisionDraft } from '#deciding/decisions/decision.ts';
import { useCalls } from '#ui/calls.tsx';
import type { Noun } from '#ui/words.tsx';

export type Status = DecisionContent['status'];

export interface GroupTag {
  id: string;
  slug: string;
  name: string;
  kind: Noun;
}

export interface DecisionRow {
  id: string;
  ref: string;
  number: number;
  title: string;
  status: Status;
  choice: string;
  group: GroupTag;
  decidedOn: string | null;
  recordedAt: string;
  lagDays: number | null;
  checkOn: string | null;
  overdue: boolean;
  hasResult: boolean;
  tags: string[];
  snippet?: string | null;
  source: { repository: string; path: string } | null;
  retracted: boolean;
  supersedes?: string[];
}

export type Sort = 'decided' | 'recorded' | 'title' | 'relevance';

export interface LogFilters {
  q?: string;
  group?: string;
  status?: Status[];
  tag?: string;
  person?: string;
  overdue?: boolean;
  from?: string;
  to?: string;
  inForceOn?: string;
  sort?: Sort;
}

export interface RowPage {
  decisions: DecisionRow[];
  next: string | null;
  total: number | null;
}

export interface Reference {
  id: string;
  ref: string;
  title: string;
  status: Status;
  group: GroupTag;
}

export interface Shown {
  decision: Decision;
  group: GroupTag;
  names: Record<string, string>;
  groups: Record<string, { slug: string; name: string; kind: Noun }>;
  references: Record<string, Reference | null>;
  backlinks: (Reference & { kind: string })[];
  mayEdit: boolean;
}

export interface DraftContent extends Partial<DecisionDraft> {}

export interface DraftRow {
  id: string;
  group: string | null;
  content: DraftContent;
  savedAt: string;
}

export interface ResultInput {
  text: string;
  verdict?: NonNullable<DecisionContent['result']>['verdict'];
  on?: string;
}

export interface DecisionCalls {
  decisions: {
    log(input: DecisionDraft & { group?: string }): Promise<Decision>;
    capture(input: { sentence: string; group?: string }): Promise<Decision>;
    list(input: LogFilters & { cursor?: string; limit?: number }): Promise<RowPage>;
    show(input: { id: string; at?: string }): Promise<Shown>;
    amend(input: { id: string; revision: number; set: DraftContent; why?: string }): Promise<Decision>;
    supersede(input: { id: string; revision: number; by: object }): Promise<{ older: Decision; newer: Decision }>;
    recordResult(input: { id: string; revision: number; result: ResultInput }): Promise<Decision>;
    retract(input: { id: string; revision: number; why: string }): Promise<Decision>;
    restore(input: { id: string; revision: number }): Promise<Decision>;
    tags(input: object): Promise<{ tags: { tag: string; count: number }[] }>;
    suggestReferences(input: { q: string }): Promise<{ ref: string; title: string; group: GroupTag }[]>;
  };
  drafts: {
    save(input: { id?: string; group?: string; content: DraftContent }): Promise<{ id: string; savedAt: string }>;
    list(input: object): Promise<{ drafts: DraftRow[] }>;
    show(input: { id: string }): Promise<DraftRow>;
    discard(input: { id: string }): Promise<unknown>;
  };
}

export const useDecisionCalls = (): DecisionCalls => useCalls<DecisionCalls>();
