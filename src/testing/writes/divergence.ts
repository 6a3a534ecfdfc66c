/** Structured divergence, in the table of what every operation that writes is about, and what there is to try it on. */
import type { Phase } from '#deciding/divergence/kinds.ts';
import type { TestHouse, TestPerson } from '../house.ts';
import type { Scene } from './house-scene.ts';

type SessionId = `dvg_${string}`;

interface Tried {
  id: SessionId;
  /** The options that stand in it. */
  options: string[];
}

export interface DivergenceScene {
  /** Sessions of North in which Noa, Kit and Lou take part and nobody else, by what is tried on each. */
  explored: Record<(typeof tried)[number][0], Tried>;
  /** A decision of North with dissents of Ana’s under a pseudonym, and what somebody asks of it. */
  contested: { decision: string; keys: string[]; reopening: `rop_${string}` };
}

const until = [
  'options',
  'gather',
  'first',
  'argue',
  'premortem',
  'second',
  'converge',
] as const satisfies readonly Phase[];
type Until = (typeof until)[number];

/** Does what a phase asks of somebody. */
async function dutyOf(person: TestPerson, id: SessionId, phase: Exclude<Until, 'converge'>): Promise<void> {
  const { options } = await person.divergence.show({ id });
  const own = `${person.id.slice(-4)} writes it down`;
  if (phase === 'options')
    await person.divergence.writeOptions({ id, options: [{ title: own }, { title: 'We ask around' }] });
  if (phase === 'gather' || phase === 'argue') await person.divergence.ready({ id, phase });
  if (phase === 'first' || phase === 'second')
    await person.divergence.vote({ id, round: phase, choice: options[0]!.id });
  if (phase === 'premortem') await person.divergence.foresee({ id, reasons: [`${own}, and nobody reads it`] });
}

/** A session of North that has come so far, by those who take part. */
export async function sessionAt(people: readonly TestPerson[], phase: Until, group = 'north'): Promise<SessionId> {
  const { id } = await people[0]!.divergence.open({ question: 'Ink or chalk?', group });
  for (const from of until.slice(0, until.indexOf(phase))) {
    for (const person of people) await dutyOf(person, id, from as Exclude<Until, 'converge'>);
    await people[0]!.divergence.moveOn({ id, from: from as Exclude<Until, 'converge'> });
  }
  return id;
}

/** So that whoever comes to it finds everybody done. */
export async function finishPhase(people: readonly TestPerson[], id: SessionId): Promise<void> {
  const { phase } = await people[0]!.divergence.show({ id });
  for (const person of people) await dutyOf(person, id, phase as Exclude<Until, 'converge'>);
}

const tried = [
  ['moved', 'options'],
  ['joined', 'options'],
  ['written', 'options'],
  ['timed', 'options'],
  ['ended', 'options'],
  ['dissented', 'options'],
  ['ready', 'gather'],
  ['grown', 'gather'],
  ['merged', 'gather'],
  ['whole', 'gather'],
  ['voted', 'first'],
  ['argued', 'argue'],
  ['asked', 'argue'],
  ['foreseen', 'premortem'],
  ['converging', 'converge'],
  ['settled', 'converge'],
] as const satisfies readonly (readonly [string, Until])[];

async function exploredBy(people: readonly [TestPerson, ...TestPerson[]]): Promise<DivergenceScene['explored']> {
  const found: Partial<DivergenceScene['explored']> = {};
  for (const [name, phase] of tried) {
    const id = await sessionAt(people, phase);
    const { options } = await people[0].divergence.show({ id });
    found[name] = { id, options: options.map((option) => option.id) };
  }
  const { moved, whole, settled } = found as DivergenceScene['explored'];
  await finishPhase(people, moved.id);
  await people[0].divergence.merge({ id: whole.id, into: whole.options[0]!, from: whole.options[1]! });
  await people[0].divergence.converge({ id: settled.id, choice: settled.options[0]! });
  return found as DivergenceScene['explored'];
}

async function contestedBy(ana: TestPerson, rui: TestPerson): Promise<DivergenceScene['contested']> {
  const { id: decision } = await ana.decisions.log({ title: 'We use sand', choice: 'Sand.', group: 'north' });
  const said = { decision, text: 'It blows away.', reopenIf: 'There is wind.' };
  for (const alias of ['Heron', 'Crow', 'Rook']) await ana.dissent.attach({ ...said, alias });
  const { dissent } = await ana.decisions.show({ id: decision });
  const keys = dissent.map(({ key }) => key!);
  const { id: reopening } = await rui.dissent.reopen({ decision, dissent: keys[0]!, saw: 'A breeze.' });
  return { decision, keys, reopening };
}

export async function divergenceOf(house: TestHouse, ana: TestPerson, rui: TestPerson): Promise<DivergenceScene> {
  const noa = await house.as('Noa', { groups: ['north'] });
  const kit = await house.as('Kit', { groups: ['north'] });
  const lou = await house.as('Lou', { groups: ['north'] });
  return { explored: await exploredBy([noa, kit, lou]), contested: await contestedBy(ana, rui) };
}

/** Something of every kind that is kept of it, and something sealed. */
export async function fillDivergence(ana: TestPerson, words: string): Promise<void> {
  const { id } = await ana.divergence.open({ question: words, group: 'north', context: words });
  await ana.divergence.writeOptions({ id, options: [{ title: words, against: [words] }] });
  const { id: decision } = await ana.decisions.log({ title: words, choice: words, group: 'north' });
  await ana.dissent.attach({ decision, text: words, alias: words.slice(0, 20), reopenIf: words });
  const { dissent } = await ana.decisions.show({ id: decision });
  await ana.dissent.reopen({ decision, dissent: dissent[0]!.key!, saw: words });
}

const aGroup = 'a group' as const;
const inSession = (name: keyof DivergenceScene['explored'], more: (options: string[]) => object = () => ({})) => ({
  about: aGroup,
  input: ({ explored }: Scene) => ({ id: explored[name].id, ...more(explored[name].options) }),
});

export const writesOfDivergence = {
  'divergence.open': { about: aGroup, input: () => ({ question: 'Ink or sand?', group: 'north' }) },
  'divergence.moveOn': inSession('moved', () => ({ from: 'options' })),
  'divergence.join': inSession('joined'),
  'divergence.writeOptions': inSession('written', () => ({ options: [{ title: 'We do nothing' }] })),
  'divergence.giveTime': inSession('timed', () => ({ from: 'options' })),
  'divergence.end': inSession('ended', () => ({ why: 'Nobody asks any more.' })),
  'divergence.dissent': inSession('dissented', () => ({ text: 'I differ.' })),
  'divergence.ready': inSession('ready', () => ({ phase: 'gather' })),
  'divergence.addOption': inSession('grown', () => ({ title: 'Sand' })),
  'divergence.merge': inSession('merged', ([into, from]) => ({ into, from })),
  'divergence.split': inSession('whole', ([option]) => ({ option })),
  'divergence.vote': inSession('voted', () => ({ round: 'first', choice: 'none' })),
  'divergence.argue': inSession('argued', ([option]) => ({ option, text: 'It stays.' })),
  'divergence.setAside': inSession('asked', () => ({ kind: 'few-options', why: 'There are no others.' })),
  'divergence.foresee': inSession('foreseen', () => ({ reasons: ['It rained.'] })),
  'divergence.converge': inSession('converging', ([choice]) => ({ choice })),
  'divergence.decided': {
    about: aGroup,
    input: ({ explored, contested: { decision } }: Scene) => ({ id: explored.settled.id, decision }),
  },
  'dissent.attach': {
    about: aGroup,
    input: ({ decision }: Scene) => ({ decision, text: 'It stains.', alias: 'Heron', reopenIf: 'It stains twice.' }),
  },
  'dissent.reveal': {
    about: aGroup,
    input: ({ contested: { decision, keys } }: Scene) => ({ decision, key: keys[0] }),
  },
  'dissent.withdraw': {
    about: aGroup,
    input: ({ contested: { decision, keys } }: Scene) => ({ decision, key: keys[1] }),
  },
  'dissent.reopen': {
    about: 'something else' as const,
    input: ({ contested: { decision, keys } }: Scene) => ({ decision, dissent: keys[2], saw: 'A storm.' }),
  },
  'dissent.answer': {
    about: 'what lies between groups' as const,
    input: ({ contested: { reopening } }: Scene) => ({ id: reopening, why: 'It was no wind.' }),
  },
};
