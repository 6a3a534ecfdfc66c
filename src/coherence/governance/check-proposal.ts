/** What must hold of a proposed change when it is made, and again when it is adopted: each with a sentence. */
import type { Principle } from '#common-ground/principles/principle.ts';
import { principles, principlesInForce } from '#common-ground/principles/principles.store.ts';
import { principleBudget } from '#common-ground/principles/wording.ts';
import { values } from '#common-ground/values/values.store.ts';
import type { Context } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import type { ProposedChange } from './proposal.ts';

type Change<K extends ProposedChange['kind']> = Extract<ProposedChange, { kind: K }>;

async function inForce({ db, network }: Context, id: string): Promise<Principle> {
  const principle = await principles.find(db, network, id);
  if (principle.status !== 'in-force') throw new Problem('invalid', `“${principle.title}” has been retired already.`);
  return principle;
}

async function checkNew(context: Context, { value, retires, merges }: Change<'new-principle'>): Promise<void> {
  const { db, network } = context;
  const { title, status } = await values.find(db, network, value);
  if (status === 'retired')
    throw new Problem('invalid', `“${title}” has been retired: a principle serves a living value.`);
  const serving = (await principlesInForce(db, network)).filter((it) => it.value === value);
  if (retires && !serving.some(({ id }) => id === retires))
    throw new Problem('invalid', 'What goes for a new principle is one in force that serves the same value.');
  if (merges && !retires) throw new Problem('invalid', 'Name the principle that the new one takes in.');
  if (serving.length >= principleBudget && !retires) {
    const sentence = `“${title}” has ${serving.length} principles, and more than ${principleBudget} are a rulebook. Name the one that this retires or takes in.`;
    throw new Problem('invalid', sentence, { budget: principleBudget, principles: serving.map(({ id }) => id) });
  }
}

async function checkRetired(context: Context, { principle, into }: Change<'retire-principle'>): Promise<void> {
  await inForce(context, principle);
  if (into === principle) throw new Problem('invalid', 'A principle cannot be taken in by itself.');
  if (into) await inForce(context, into);
}

async function checkValue(context: Context, id: string): Promise<void> {
  const { db, network } = context;
  const { title, status } = await values.find(db, network, id);
  if (status === 'retired') throw new Problem('invalid', `“${title}” has been retired already.`);
}

async function checkRevised(context: Context, change: Change<'revise-principle'>, base: number | null) {
  const { version, title, text, tradeOff } = await inForce(context, change.principle);
  if (base !== null && base !== version)
    throw new Problem(
      'stale',
      'The principle has changed since this was proposed. Propose it anew on the words of now.',
    );
  const { content } = change;
  if (content.title === title && content.text === text && content.tradeOff === tradeOff)
    throw new Problem('invalid', 'These are the words that the principle has already.');
  return version;
}

/** Throws where the change cannot be made; answers the version that a revision builds on. `base` is what it was written on. */
export async function checkChange(context: Context, change: ProposedChange, base: number | null) {
  if (change.kind === 'revise-principle') return checkRevised(context, change, base);
  if (change.kind === 'new-principle') await checkNew(context, change);
  if (change.kind === 'retire-principle') await checkRetired(context, change);
  if (change.kind === 'retire-value') await checkValue(context, change.value);
  return null;
}
