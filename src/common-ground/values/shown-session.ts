/** A session as one person sees it: how many have answered, and only their own answers while they are sealed. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import type { PersonContext } from '#kernel/operation.ts';
import { privateAnswers, sessionRecord, type ValuesSession } from './session.ts';
import { answersOf, countAnswered } from './sessions.store.ts';

export const shown = sessionRecord.extend({
  answered: z.int().describe('How many people have answered so far'),
  yours: privateAnswers.nullable().describe('What you have answered; nobody else sees it before it is revealed'),
});

export const asShown = async ({ db, network, actor }: PersonContext, session: ValuesSession) => ({
  ...session,
  answered: session.status === 'answering' ? await countAnswered(db, network, session.id) : 0,
  yours: session.status === 'answering' ? await answersOf(db, network, session.id, actor.id) : null,
});

export const session = idSchema('valuesSession').describe('The session');
