/** What becomes of what was sealed when a phase ends: revealed at once, without names, and whose it was is forgotten. */
import { randomBytes } from 'node:crypto';
import type { PersonContext } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { type Boxed, noneOfThem, votersNeeded, writersNeeded } from './kinds.ts';
import type { Divergence } from './session.ts';
import { committedIn, forgetPart, inAnyOrder, unseal, votesOf } from './sessions.store.ts';
import { keepPairs } from './vote-pairs.store.ts';

/** Drawn, so that it says nothing of what came together. */
export const newPartId = (): string => randomBytes(9).toString('base64url');

const tooFew = (what: string) =>
  new Problem('invalid', `Only one of you has written ${what}: everybody would know whose it is. Give it more time.`);

async function revealOptions({ db, network }: PersonContext, session: Divergence): Promise<Partial<Divergence>> {
  const writers = await committedIn(db, network, session.id, 'options');
  if (writers.length > 0 && writers.length < writersNeeded) throw tooFew('options');
  const sheets = await unseal(db, network, session.id, 'options');
  const written = inAnyOrder(sheets.flatMap(({ options }) => options)).map((it) => ({ ...it, id: newPartId() }));
  const options = written.map(({ id, title }) => ({ id: newPartId(), title, of: [id] }));
  return { written, options };
}

async function countVotes({ db, network, now }: PersonContext, session: Divergence, round: 'first' | 'second') {
  const votes = await votesOf(db, network, session.id, round);
  const count = (choice: string) => votes.filter((vote) => vote.choice === choice).length;
  const choices = [...session.options.map(({ id }) => id), noneOfThem];
  const counts = votes.length < votersNeeded ? null : Object.fromEntries(choices.map((it) => [it, count(it)]));
  return { voted: votes.length, counts, at: now };
}

async function revealReasons(context: PersonContext, session: Divergence, skip: string): Promise<Partial<Divergence>> {
  const { db, network } = context;
  if (skip) {
    await forgetPart(db, network, session.id, 'premortem');
    return { premortem: { skipped: skip, reasons: [] } };
  }
  const writers = await committedIn(db, network, session.id, 'premortem');
  if (writers.length < writersNeeded)
    throw new Problem(
      'invalid',
      `${writers.length === 0 ? 'Nobody' : 'Only one of you'} has written why it could go wrong. Give it more time, or leave it out and say why.`,
    );
  const sheets = await unseal(db, network, session.id, 'premortem');
  const reasons = inAnyOrder(
    sheets.flatMap(({ option, reasons }) => reasons.map((text) => ({ option: option || null, text }))),
  );
  return { premortem: { skipped: null, reasons: reasons.map((it) => ({ ...it, id: newPartId() })) } };
}

/** What changes of the session when a phase ends. `skip` is why the pre-mortem is left out. */
export async function endPhase(
  context: PersonContext,
  session: Divergence,
  phase: Boxed,
  skip: string,
): Promise<Partial<Divergence>> {
  const { db, network } = context;
  if (phase === 'options') return revealOptions(context, session);
  if (phase === 'first') return { votes: { ...session.votes, first: await countVotes(context, session, 'first') } };
  if (phase === 'premortem') return revealReasons(context, session, skip);
  if (phase === 'second') {
    const second = await countVotes(context, session, 'second');
    await keepPairs(context, session.id);
    return { votes: { ...session.votes, second } };
  }
  await forgetPart(db, network, session.id, phase);
  return phase === 'argue' && skip ? { premortem: { skipped: skip, reasons: [] } } : {};
}
