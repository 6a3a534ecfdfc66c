/** What the pages of opinions ask of the server. */
import { queryOptions } from '@tanstack/react-query';
import { type CallsOf, type Told, useCalls } from '#ui/calls.tsx';
import type { addStatement, findAlike } from '../add-statement.ts';
import type { beginDecision } from '../begin-decision.ts';
import type { castVotes } from '../cast-votes.ts';
import type { closeConversation, reopenConversation } from '../close-conversation.ts';
import type { exportConversation } from '../export-conversation.ts';
import type { importConversation } from '../import-conversation.ts';
import type { listConversations } from '../list-conversations.ts';
import type { nextStatement } from '../next-statement.ts';
import type { openConversation } from '../open-conversation.ts';
import type { bringStatementBack, setStatementAside } from '../set-aside.ts';
import type { showConversation } from '../show-conversation.ts';
import type { showMap } from '../show-map.ts';

export interface OpinionCalls {
  conversations: CallsOf<{
    list: typeof listConversations;
    show: typeof showConversation;
    open: typeof openConversation;
    close: typeof closeConversation;
    reopen: typeof reopenConversation;
  }>;
  statements: CallsOf<{
    add: typeof addStatement;
    alike: typeof findAlike;
    setAside: typeof setStatementAside;
    bringBack: typeof bringStatementBack;
  }>;
  opinions: CallsOf<{
    next: typeof nextStatement;
    vote: typeof castVotes;
    map: typeof showMap;
    decide: typeof beginDecision;
    import: typeof importConversation;
    export: typeof exportConversation;
  }>;
}

export type ConversationRow = Told<OpinionCalls['conversations']['list']>['conversations'][number];
export type ConversationShown = Told<OpinionCalls['conversations']['show']>;
export type StatementShown = ConversationShown['statements'][number];
export type Turn = Told<OpinionCalls['opinions']['next']>;
export type MapTold = Told<OpinionCalls['opinions']['map']>;
export type OpinionMap = NonNullable<MapTold['map']>;
export type MappedStatement = OpinionMap['statements'][number];

export const useOpinionCalls = (): OpinionCalls => useCalls<OpinionCalls>();

type Id = ConversationShown['id'];

export const conversationsQuery = (calls: OpinionCalls) =>
  queryOptions({ queryKey: ['conversations', 'list'], queryFn: () => calls.conversations.list({}) });

export const conversationQuery = (calls: OpinionCalls, id: string) =>
  queryOptions({ queryKey: ['conversations', 'show', id], queryFn: () => calls.conversations.show({ id: id as Id }) });

export const turnQuery = (calls: OpinionCalls, { id, round }: Pick<ConversationShown, 'id' | 'round'>) =>
  queryOptions({
    queryKey: ['opinions', 'next', id, round],
    queryFn: () => calls.opinions.next({ conversation: id }),
  });

const soon = 700;

/** While it is being counted it is asked for again; afterwards now and then, because nobody is told of votes. */
export const mapQuery = (calls: OpinionCalls, id: Id, round: number) =>
  queryOptions({
    queryKey: ['opinions', 'map', id, round],
    queryFn: () => calls.opinions.map({ conversation: id, round }),
    refetchInterval: ({ state }) => (state.data?.state === 'counting' ? soon : 60_000),
  });
