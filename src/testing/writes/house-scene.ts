/** A network in which every operation that writes has something to be tried on: North and what hangs on it, West, a steward. */
import { type TestHouse, type TestPerson, testHouse } from '../house.ts';
import { type DivergenceScene, divergenceOf } from './divergence.ts';
import { type DriftScene, driftOf } from './drift.ts';
import { type IncidentScene, incidentsOf } from './incidents.ts';
import { type MapScene, mapsOf } from './maps.ts';
import { type OpinionScene, opinionsOf } from './opinions.ts';
import { type RetrospectiveScene, retrospectiveOf } from './retrospectives.ts';
import { type SignalScene, signalsOf } from './signals.ts';

export interface Scene
  extends IncidentScene,
    RetrospectiveScene,
    SignalScene,
    MapScene,
    DivergenceScene,
    DriftScene,
    OpinionScene {
  house: TestHouse;
  /** A member and facilitator of North. */
  ana: TestPerson;
  /** A second member of North. */
  rui: TestPerson;
  /** Steward of the network, member of South. */
  zoe: TestPerson;
  decision: string;
  other: string;
  retracted: string;
  draft: `drf_${string}`;
  spare: `drf_${string}`;
  intervention: `itv_${string}`;
  /** A decision of North cites it, and North tries it. */
  principle: `prn_${string}`;
  experiment: `exp_${string}`;
  /** Between North and West, to which Zoe does not belong; two more, whose endings West and North have proposed. */
  conflict: `cfl_${string}`;
  ended: `cfl_${string}`;
  answered: `cfl_${string}`;
  /** What West says that a decision of North costs. */
  cost: `cst_${string}`;
  /** A decision of West. */
  elsewhere: string;
  session: `ses_${string}`;
  value: `val_${string}`;
  question: `qst_${string}`;
  /** What North has asked the centre: still open, for somebody to take and answer; to be withdrawn; and answered. */
  asked: `esc_${string}`;
  doubted: `esc_${string}`;
  replied: `esc_${string}`;
  /** A proposed decision of North, and what West asks North to consent to. */
  proposed: string;
  consent: `csn_${string}`;
  crisis: `crs_${string}`;
  meeting: `mtg_${string}`;
  /** Proposals of Ana: to be signed, to be refused, and to be spoken against. */
  toSign: `prp_${string}`;
  toRefuse: `prp_${string}`;
  toDoubt: `prp_${string}`;
  /** A decision of North that breaks the principle. */
  breaking: string;
}

export const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
export const advice = { kind: 'advice', ground: 'Three groups asked', scope: 'Ink', endsOn: inAWeek } as const;
export const ending = { kind: 'contexts-differ', why: 'We differ.', boundary: 'Here and there.' } as const;

/** What hangs on a decision of North in the loop. */
export async function loopOf(house: TestHouse, { ana, zoe }: Pick<Scene, 'ana' | 'zoe'>, decision: string) {
  const eva = await house.as('Eva', { groups: ['west'] });
  const log = async (person: TestPerson, name: string, group: string) =>
    (await person.decisions.log({ title: name, choice: name, group })).id;
  const elsewhere = await log(eva, 'West uses slates', 'west');
  const { id: value } = await ana.values.draft({ title: 'Paper' });
  const made = await ana.proposals.make({
    title: 'Keep it',
    why: 'We do.',
    evidence: [decision],
    change: { kind: 'new-principle', value, content: { title: 'Keep it', text: '', tradeOff: '' } },
  });
  const { outcome } = await zoe.proposals.sign({ id: made.id });
  const principle = outcome!.principle!;
  await ana.decisions.amend({ id: decision, set: { principles: [{ principle, stance: 'upholds' }] } });
  const begun = { group: 'north', principle, title: 'A week', hypothesis: 'It works.', stopRule: 'A week.' };
  const { id: experiment } = await ana.experiments.begin(begun);
  const meet = async (name: string) => {
    const ours = await log(ana, `North says ${name}`, 'north');
    const theirs = await log(eva, `West says ${name}`, 'west');
    return (await ana.conflicts.propose({ decision: ours, other: theirs })).id;
  };
  const conflict = await meet('one');
  const ended = await meet('two');
  await eva.conflicts.settle({ id: ended, ...ending });
  const answered = await meet('three');
  await ana.conflicts.settle({ id: answered, kind: 'principle-incomplete', why: 'It is.', principle });
  await eva.conflicts.answer({ id: answered, agree: true });
  const revise = {
    kind: 'revise-principle',
    principle,
    content: { title: 'Keep it dry', text: '', tradeOff: '' },
  } as const;
  const again = await ana.proposals.make({ title: 'Dry', why: 'Rain.', evidence: [answered], change: revise });
  await zoe.proposals.sign({ id: again.id });
  const { id: cost } = await eva.costs.note({ group: 'west', decision, hours: 1, text: 'Stains.' });
  const { id: session } = await ana.valueSessions.open({ title: 'What do we protect?' });
  const { id: question } = await ana.questions.open({ title: 'Which pen?' });
  return { elsewhere, value, principle, experiment, conflict, ended, answered, cost, session, question };
}

/** What North has to do with the centre and with the circle. */
async function centreOf({ ana, zoe, eva }: Record<'ana' | 'zoe' | 'eva', TestPerson>, principle: `prn_${string}`) {
  const raise = async (question: string) =>
    (await ana.escalations.raise({ group: 'north', question, reason: 'conflict' })).id;
  const replied = await raise('Ink?');
  await zoe.escalations.answer({ id: replied, text: 'Ink.', why: 'It stays.' });
  const propose = (person: TestPerson, group: string) =>
    person.decisions.log({ title: `${group} thinks of slates`, choice: 'Slates.', status: 'proposed', group });
  const { id: proposed } = await propose(ana, 'north');
  const { id: theirs } = await propose(eva, 'west');
  const { consents } = await eva.consents.ask({ decision: theirs, groups: ['north'], byOn: inAWeek });
  const breaks = { principles: [{ principle, stance: 'breaks' as const, why: 'Rain.' }] };
  const { id: breaking } = await ana.decisions.log({ title: 'In the rain', choice: 'Wet.', group: 'north', ...breaks });
  const revise = async (title: string) => {
    const change = { kind: 'revise-principle', principle, content: { title, text: '', tradeOff: '' } } as const;
    return (await ana.proposals.make({ title, why: 'It rains.', evidence: [breaking], change })).id;
  };
  return {
    replied,
    asked: await raise('Chalk?'),
    doubted: await raise('Slates?'),
    proposed,
    consent: consents[0]!.id,
    breaking,
    crisis: (await zoe.crises.open({ scope: 'Ink', ground: 'A flood', endsOn: inAWeek })).id,
    meeting: (await zoe.meetings.open({ title: 'Spring' })).id,
    toSign: await revise('Keep it dry, or nearly'),
    toRefuse: await revise('Keep it wet'),
    toDoubt: await revise('Keep it'),
  };
}

export async function scene(): Promise<Scene> {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const rui = await house.as('Rui', { groups: ['north'] });
  const zoe = await house.as('Zoe', { groups: ['south'], steward: true });
  const log = (name: string) => ana.decisions.log({ title: name, choice: `${name}.`, group: 'north' });
  const { id: decision } = await log('We use ink');
  const { id: other } = await log('We use pencils');
  const { id: retracted } = await log('We use chalk');
  await ana.decisions.retract({ id: retracted, why: 'By mistake' });
  const { id: draft } = await ana.drafts.save({ group: 'north', content: { title: 'Secret plan' } });
  const { id: spare } = await ana.drafts.save({ group: 'north', content: { title: 'Spare plan' } });
  const loop = await loopOf(house, { ana, zoe }, decision);
  const eva = await house.as('Eva', { groups: ['west'] });
  const centre = await centreOf({ ana, zoe, eva }, loop.principle);
  const { id: intervention } = await zoe.interventions.open({ ...advice, group: 'north' });
  const signals = await signalsOf(ana);
  const maps = await mapsOf({ ana, eva });
  const retrospective = await retrospectiveOf(ana);
  const divergence = await divergenceOf(house, ana, rui);
  const drift = await driftOf(house, zoe);
  const opinions = await opinionsOf(house, ana);
  return {
    house,
    ana,
    rui,
    zoe,
    decision,
    other,
    retracted,
    draft,
    spare,
    intervention,
    ...loop,
    ...centre,
    ...signals,
    ...retrospective,
    ...divergence,
    ...drift,
    ...opinions,
    ...maps,
    ...(await incidentsOf(ana)),
  };
}
