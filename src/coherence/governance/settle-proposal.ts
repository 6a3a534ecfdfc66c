/** What follows when a proposal has all that it needs: the change is made in the same transaction, with what caused it. */
import {
  beginPrinciple,
  principles,
  retirePrinciple,
  revisePrinciple,
} from '#common-ground/principles/principles.store.ts';
import { retire } from '#common-ground/values/retire-value.ts';
import { values } from '#common-ground/values/values.store.ts';
import { dateOf } from '#kernel/clock.ts';
import type { PersonContext } from '#kernel/operation.ts';
import { conflicts } from '../conflicts/conflicts.store.ts';
import { checkChange } from './check-proposal.ts';
import { type Outcome, type Proposal, type ProposedChange, standingOf } from './proposal.ts';
import { proposals } from './proposals.store.ts';
import { tellConflicts } from './tell-conflicts.ts';
import { tendersOf } from './tenders.ts';

type Made = Pick<Outcome, 'principle' | 'version' | 'retired'>;
type Change<K extends ProposedChange['kind']> = Extract<ProposedChange, { kind: K }>;
const nothing: Made = { principle: null, version: null, retired: [] };

const originOf = ({ why, evidence, id }: Proposal) => ({ why, causes: evidence, proposal: id });

async function begin(context: PersonContext, proposal: Proposal, change: Change<'new-principle'>): Promise<Made> {
  const made = await beginPrinciple(context, change.value, change.content, originOf(proposal));
  const into = change.merges ? made.id : null;
  if (change.retires) await retirePrinciple(context, change.retires, proposal.why, into);
  return { principle: made.id, version: made.version, retired: change.retires ? [change.retires] : [] };
}

async function make(context: PersonContext, proposal: Proposal): Promise<Made> {
  const { change, why } = proposal;
  if (change.kind === 'new-principle') return begin(context, proposal, change);
  if (change.kind === 'revise-principle') {
    const { id, version } = await revisePrinciple(context, change.principle, change.content, originOf(proposal));
    return { ...nothing, principle: id, version };
  }
  if (change.kind === 'retire-principle') {
    const { version } = await retirePrinciple(context, change.principle, why, change.into);
    return { principle: change.principle, version, retired: [change.principle] };
  }
  if (change.kind === 'retire-value') {
    await retire(context, change.value, why);
    return { ...nothing, retired: [change.value] };
  }
  return nothing;
}

const ofKind = (ids: readonly unknown[], prefix: string) =>
  ids.filter((id): id is string => typeof id === 'string' && id.startsWith(prefix)).sort();

/**
 * Everything that an adoption would change is held before anything is written, always in one order: two adoptions at once
 * wait for each other, and never for themselves.
 */
export async function hold({ db, network }: PersonContext, id: string): Promise<void> {
  const { change, evidence } = await proposals.find(db, network, id, true);
  const named = Object.values(change);
  for (const value of ofKind(named, 'val_')) await values.find(db, network, value, true);
  for (const principle of ofKind(named, 'prn_')) await principles.find(db, network, principle, true);
  for (const conflict of ofKind(evidence, 'cfl_')) await conflicts.find(db, network, conflict, true);
}

async function adopt(context: PersonContext, proposal: Proposal): Promise<Proposal> {
  await checkChange(context, proposal.change, proposal.baseVersion);
  const made = await make(context, proposal);
  const outcome = { ...made, at: context.now, why: '' };
  const { id } = proposal;
  const adopted = await proposals.change(context, 'proposal.adopted', { id }, () => ({ status: 'adopted', outcome }));
  await tellConflicts(context, adopted, outcome);
  return adopted;
}

/** Once refused, it keeps the reasons of all who refused it. */
const refuse = (context: PersonContext, { id, refusals }: Proposal) =>
  proposals.change(context, 'proposal.closed', { id }, () => {
    const why = refusals.map((it) => it.why).join('\n\n');
    return { status: 'refused', outcome: { ...nothing, at: context.now, why } };
  });

/** Adopts or refuses a proposal as soon as it has all that this needs; otherwise leaves it as it is. */
export async function settle(context: PersonContext, proposal: Proposal): Promise<Proposal> {
  const { db, network, now } = context;
  const { people } = await tendersOf(db, network, dateOf(now));
  const { verdict } = standingOf(proposal, people);
  if (verdict === 'adopted') return adopt(context, proposal);
  return verdict === 'refused' ? refuse(context, proposal) : proposal;
}
