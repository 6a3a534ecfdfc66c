/** What every operation that writes is about: a group's own log and door, or something that no group's log hangs on. */
import { starterMap } from '#common-ground/zones/starter-map.ts';
import { writesOfDivergence } from './divergence.ts';
import { writesOfDrift } from './drift.ts';
import { advice, ending, inAWeek, type Scene } from './house-scene.ts';
import { writesOfIncidents } from './incidents.ts';
import { writesOfMaps } from './maps.ts';
import { writesOfOpinions } from './opinions.ts';
import { writesOfRemarks } from './remarks.ts';
import { writesOfRetrospectives } from './retrospectives.ts';
import { writesOfSignals } from './signals.ts';

type Input = (scene: Scene) => unknown;
type Class =
  | { about: 'a group' | 'a visible step' | 'what lies between groups'; input: Input }
  | { about: 'something else'; input: Input; refused?: string };

const ofTheGroup = (input: Input): Class => ({ about: 'a group', input });
const notOfTheGroup = (input: Input, refused?: string): Class => ({
  about: 'something else',
  input,
  ...(refused && { refused }),
});

/** It changes nothing of the group, and stands in its own trail for all to see. */
const visibleStep = (input: Input): Class => ({ about: 'a visible step', input });

/** One group says it for itself in the trail that all share: nobody else says it, and no group's own log is touched. */
const betweenGroups = (input: Input): Class => ({ about: 'what lies between groups', input });

export const title = { title: 'We use paper', choice: 'Paper.' };
const adr = {
  path: 'adr/0001-use-slates.md',
  text: '# 1. Use slates\n\n## Status\n\nAccepted\n\n## Context\n\nPaper burns.\n\n## Decision\n\nWe use slates.\n',
};
const inTwoWeeks = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
/** An id of this kind that leads to nothing. */
const nowhere = (kind: string, last = 0) => `${kind}_01k9z3e6q8f5v9w2x7y4r1t0a${last}`;
const newcomer = { name: 'New', email: 'new@example.org', password: 'correct horse' };

/** Every operation that writes stands here. A new one fails the first test until somebody says what it is about. */
export const writes: Record<string, Class> = {
  'decisions.log': ofTheGroup(() => ({ ...title, group: 'north' })),
  'decisions.capture': ofTheGroup(() => ({ sentence: 'We use paper because it lasts', group: 'north' })),
  'decisions.amend': ofTheGroup(({ decision }) => ({ id: decision, set: { title: 'Changed' } })),
  'decisions.supersede': ofTheGroup(({ decision, other }) => ({ id: decision, by: other })),
  'decisions.recordResult': ofTheGroup(({ decision }) => ({ id: decision, text: 'It went well.' })),
  'decisions.retract': ofTheGroup(({ decision }) => ({ id: decision, why: 'Hidden' })),
  'decisions.restore': ofTheGroup(({ retracted }) => ({ id: retracted })),
  'drafts.save': ofTheGroup(({ draft }) => ({ id: draft, group: 'north', content: { title: 'Changed' } })),
  'drafts.log': ofTheGroup(({ draft }) => ({ id: draft, decision: title })),
  'drafts.discard': ofTheGroup(({ spare }) => ({ id: spare })),
  'groups.amend': ofTheGroup(() => ({ group: 'north', name: 'Taken over' })),
  'groups.addMember': ofTheGroup(({ rui }) => ({ group: 'north', person: rui.id, role: 'facilitator' })),
  'groups.removeMember': ofTheGroup(({ rui }) => ({ group: 'north', person: rui.id })),
  'invitations.create': ofTheGroup(() => ({ group: 'north' })),
  'imports.adrs': ofTheGroup(() => ({ group: 'north', createGroup: true, repository: 'a/b', files: [adr] })),
  'imports.csv': ofTheGroup(() => ({
    group: 'north',
    name: 'table.csv',
    text: 'title,choice\nWe use slates,Slates.\n',
  })),
  'groups.create': notOfTheGroup(() => ({ name: 'Another' })),
  'network.setUp': notOfTheGroup(() => ({ network: { name: 'Other' }, person: newcomer }), 'exists'),
  'network.amend': notOfTheGroup(() => ({ name: 'Renamed', audience: 'activist' })),
  'people.rename': notOfTheGroup(() => ({ name: 'Zoe the First' })),
  'people.appointSteward': notOfTheGroup(({ rui }) => ({ person: rui.id, steward: true })),
  'people.signInLink': notOfTheGroup(() => ({}), 'forbidden'),
  'people.setPassword': notOfTheGroup(() => ({ password: 'another-password' }), 'forbidden'),
  'people.erase': notOfTheGroup(() => ({ confirm: 'erase' }), 'invalid'),
  'tokens.create': notOfTheGroup(() => ({ name: 'script', scope: 'write' })),
  'tokens.revoke': notOfTheGroup(() => ({ id: 'tok_01k9z3e6q8f5v9w2x7y4r1t0ab' }), 'not-found'),
  'invitations.revoke': notOfTheGroup(() => ({ id: 'inv_01k9z3e6q8f5v9w2x7y4r1t0ab' }), 'not-found'),
  'invitations.accept': notOfTheGroup(() => ({ secret: 'join_nobody-knows-this' }), 'not-found'),
  'zones.amend': notOfTheGroup(() => ({ ...starterMap, why: 'A first map' })),
  'zones.disagree': notOfTheGroup(({ other }) => ({
    group: 'south',
    decision: other,
    says: 'aware',
    why: 'We feel it',
  })),
  'circle.volunteer': notOfTheGroup(() => ({ group: 'south' })),
  'circle.optOut': notOfTheGroup(() => ({})),
  'circle.shape': notOfTheGroup(() => ({ size: 7 })),
  'circle.draw': notOfTheGroup(() => ({}), 'invalid'),
  'processes.report': notOfTheGroup(() => ({ group: 'south', title: 'Ordering', text: 'It takes weeks.' })),
  'processes.join': notOfTheGroup(() => ({ id: nowhere('prc'), into: nowhere('prc', 1), why: 'Same' }), 'not-found'),
  'proposals.make': notOfTheGroup(({ elsewhere }) => ({
    title: 'A principle for North',
    why: 'North chose otherwise',
    evidence: [elsewhere],
    change: { kind: 'zones', text: 'North asks the centre' },
  })),
  'proposals.sign': notOfTheGroup(({ toSign }) => ({ id: toSign })),
  'proposals.refuse': notOfTheGroup(({ toRefuse }) => ({ id: toRefuse, why: 'No' })),
  'proposals.object': notOfTheGroup(({ toDoubt }) => ({ id: toDoubt, harm: 'Harm' })),
  'proposals.reply': notOfTheGroup(({ ana }) => ({ id: nowhere('prp'), to: ana.id, text: 'Well' }), 'not-found'),
  'proposals.dissent': notOfTheGroup(({ toDoubt }) => ({ id: toDoubt, text: 'I differ' })),
  'proposals.withdraw': notOfTheGroup(({ toDoubt }) => ({ id: toDoubt }), 'forbidden'),
  'meetings.open': notOfTheGroup(() => ({ title: 'Spring' })),
  'meetings.record': notOfTheGroup(({ meeting }) => ({ id: meeting, minutes: 'North agrees' })),
  'meetings.close': notOfTheGroup(({ meeting }) => ({ id: meeting })),
  'escalations.raise': betweenGroups(() => ({ group: 'north', question: 'Who?', reason: 'conflict' })),
  'escalations.take': notOfTheGroup(({ asked }) => ({ id: asked })),
  'escalations.answer': notOfTheGroup(({ asked }) => ({ id: asked, text: 'So', why: 'Because' })),
  'escalations.heard': betweenGroups(({ replied }) => ({ id: replied, what: 'followed', text: 'Yes' })),
  'escalations.withdraw': betweenGroups(({ doubted }) => ({ id: doubted, why: 'Over' })),
  'stalls.say': betweenGroups(({ proposed }) => ({ decision: proposed, reason: 'no-time' })),
  'consents.ask': betweenGroups(({ proposed }) => ({ decision: proposed, groups: ['south'], byOn: inAWeek })),
  'consents.answer': betweenGroups(({ consent }) => ({ id: consent, kind: 'consent' })),
  'interventions.open': visibleStep(({ decision }) => ({ ...advice, group: 'north', decision })),
  'interventions.end': visibleStep(({ intervention }) => ({ id: intervention, why: 'Enough' })),
  'interventions.respond': ofTheGroup(({ intervention }) => ({ id: intervention, what: 'kept' })),
  'crises.open': notOfTheGroup(() => ({ scope: 'The logs of North', ground: 'Fire', endsOn: inAWeek })),
  'crises.measure': notOfTheGroup(({ crisis }) => ({
    id: crisis,
    title: 'Stop',
    choice: 'No ink for North.',
    why: 'So',
  })),
  'crises.renew': notOfTheGroup(({ crisis }) => ({ id: crisis, endsOn: inTwoWeeks, why: 'So' })),
  'crises.end': notOfTheGroup(({ crisis }) => ({ id: crisis, why: 'Over' })),
  'backings.say': notOfTheGroup(({ breaking, principle }) => ({
    decision: breaking,
    principle,
    backs: false,
    statement: 'No',
  })),
  'decisions.recheck': ofTheGroup(({ decision, principle }) => ({ id: decision, principle, stance: 'breaks' })),
  'experiments.begin': ofTheGroup(({ principle }) => ({
    group: 'north',
    principle,
    title: 'A week of chalk',
    hypothesis: 'It works.',
    stopRule: 'A week.',
  })),
  'experiments.conclude': ofTheGroup(({ experiment }) => ({ id: experiment, finding: 'unclear', text: 'Dust.' })),
  'conflicts.propose': betweenGroups(({ other, elsewhere }) => ({ decision: other, other: elsewhere })),
  'conflicts.settle': betweenGroups(({ conflict }) => ({ id: conflict, ...ending })),
  'conflicts.answer': betweenGroups(({ ended }) => ({ id: ended, agree: false, objection: 'It costs us Saturdays.' })),
  'conflicts.heard': betweenGroups(({ answered }) => ({ id: answered })),
  'costs.answer': betweenGroups(({ cost }) => ({ id: cost, text: 'We put up a sign.' })),
  'costs.note': betweenGroups(({ elsewhere }) => ({ group: 'north', decision: elsewhere, hours: 2, text: 'Dust.' })),
  'conflicts.convene': notOfTheGroup(({ conflict }) => ({ id: conflict })),
  'conflicts.say': notOfTheGroup(({ conflict }) => ({ id: conflict, text: 'North should give way.' })),
  'questions.open': notOfTheGroup(() => ({ title: 'Ink or chalk?' })),
  'questions.amend': notOfTheGroup(({ question }) => ({ id: question, set: { title: 'Chalk or ink?' } })),
  'valueSessions.open': notOfTheGroup(() => ({ title: 'What do we protect?' })),
  'valueSessions.answer': notOfTheGroup(({ session }) => ({ session, protect: 'Time' })),
  'valueSessions.reveal': notOfTheGroup(({ session }) => ({ session }), 'invalid'),
  'valueSessions.group': notOfTheGroup(({ session }) => ({ session, clusters: [] }), 'invalid'),
  'valueSessions.close': notOfTheGroup(({ session }) => ({ session }), 'invalid'),
  'values.draft': notOfTheGroup(() => ({ title: 'Paper before speed' })),
  'values.amend': notOfTheGroup(({ value }) => ({ id: value, set: { title: 'Ink before speed' } })),
  'values.test': notOfTheGroup(({ value, elsewhere: decision }) => ({
    id: value,
    decision,
    text: 'It fits.',
    decisive: true,
  })),
  'values.adopt': notOfTheGroup(({ value }) => ({ id: value }), 'invalid'),
  'values.retire': notOfTheGroup(({ value }) => ({ id: value, why: 'Unused' })),
  ...writesOfDivergence,
  ...writesOfIncidents,
  ...writesOfMaps,
  ...writesOfRemarks,
  ...writesOfRetrospectives,
  ...writesOfSignals,
  ...writesOfDrift,
  ...writesOfOpinions,
  'precedents.judge': notOfTheGroup(() => ({ title: 'Which paper?', candidates: [] })),
};
