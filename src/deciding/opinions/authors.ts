/**
 * Who wrote a statement is known to its author only, so that it is voted on for what it says. It is kept as a mark that
 * nobody else can make, another one for each statement, and its steps are noted by nobody.
 */
import { createHash } from 'node:crypto';
import { visitor } from '#kernel/actor.ts';
import type { Context, PersonContext } from '#kernel/operation.ts';
import { pseudonym, pseudonymsIn } from '#kernel/pseudonym.ts';
import { byNobody } from '../divergence/dissent-author.ts';
import type { Statement } from './conversation.ts';

const scopeOf = (conversation: string) => `authors:${conversation}`;

const markOf = (own: string, number: number) =>
  createHash('sha256').update(`${own} ${number}`).digest('base64url').slice(0, 22);

/** In a write only, because the first one makes the key. */
export async function newMark({ db, network, actor }: PersonContext, conversation: string, number: number) {
  return markOf(await pseudonym(db, network, scopeOf(conversation), actor.id), number);
}

export type IsMine = (statement: Pick<Statement, 'author' | 'number'>) => boolean;

/** Which statements of a conversation somebody has written: for themselves alone. */
export async function ownIn({ db, network, actor }: PersonContext, conversation: string): Promise<IsMine> {
  const own = await pseudonymsIn(db, network, scopeOf(conversation), actor.id);
  return ({ author, number }) => author !== null && own.some((it) => markOf(it, number) === author);
}

/** The same context, as which nobody in particular writes. */
export const unnamed = (context: PersonContext): Context => ({ ...byNobody(context), actor: visitor });
