/** What the pages of groups ask of the server. */
import { useCalls } from '#ui/calls.tsx';
import type { Noun } from '#ui/words.tsx';

export interface GroupRow {
  id: string;
  slug: string;
  name: string;
  kind: Noun;
  region: string;
  timeZone: string;
  about: string;
  members: number;
  decisions: number;
  lastDecisionAt: string | null;
}

export interface GroupShown {
  group: GroupRow;
  members: { person: string; name: string; role: 'member' | 'facilitator' }[];
  counts: Record<string, number>;
  lag: { median: number; p90: number } | null;
}

export interface GroupContent {
  name: string;
  slug?: string;
  kind?: Noun;
  region?: string;
  timeZone?: string;
  about?: string;
}

export interface GroupCalls {
  groups: {
    list(input: object): Promise<{ groups: GroupRow[] }>;
    show(input: { group: string }): Promise<GroupShown>;
    create(input: GroupContent): Promise<GroupRow>;
    amend(input: Partial<GroupContent> & { group: string }): Promise<GroupRow>;
    addMember(input: { group: string; person: string; role: 'member' | 'facilitator' }): Promise<unknown>;
    removeMember(input: { group: string; person: string }): Promise<unknown>;
  };
}

export const useGroupCalls = (): GroupCalls => useCalls<GroupCalls>();
