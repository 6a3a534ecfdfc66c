import { sql } from 'kysely';
import { z } from 'zod';
import { allGroupNames } from '#common-ground/groups/groups.store.ts';
import { namesOf } from '#common-ground/people/people.store.ts';
import { principleContent, principleRecord } from '#common-ground/principles/principle.ts';
import { principles } from '#common-ground/principles/principles.store.ts';
import { groupName } from '#deciding/decisions/decision-row.ts';
import { dateOf } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { type Context, operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { verbatim } from '#kernel/words.ts';
import { type Proposal, proposalRecord, proposalStates, standingOf, stateOf } from './proposal.ts';
import { proposals } from './proposals.store.ts';
import { tendersOf } from './tenders.ts';
import { evidenceIncludes, groupsBehind, placesOf, titlesOf } from './titles.store.ts';

const standing = z.object({
  state: z.enum(proposalStates).describe('Where it stands today'),
  signed: z.int().describe('How many of those who hold a seat have signed'),
  refused: z.int().describe('How many of them have refused'),
  needed: z.int().describe('How many signatures adopt it'),
  seats: z.int().describe('How many seats are held'),
  ready: z.boolean().describe('It is open and has all that it needs: one more press of somebody who signed adopts it'),
});

const rested = z.object({
  id: z.string(),
  title: z.string(),
  shownOn: z.string().describe('On whose page it is shown, by id, where it has none of its own'),
  groups: z.array(z.string()).describe('The groups that it comes from, by id'),
});

const shown = proposalRecord.extend({
  standing,
  before: principleContent.nullable().describe('The words of the principle that it would change, as it was written on'),
  restsOn: z.array(rested).describe('What it rests on, each with what it is called'),
  titles: z.record(z.string(), z.string()).describe('What the values and principles that it names are called, by id'),
  maySign: z.boolean().describe('Whether you hold a seat'),
  names: z.record(z.string(), z.string()).describe('The people that it names, by id'),
  groups: z.record(z.string(), groupName).describe('The groups behind what it rests on, by id'),
});

const peopleIn = ({ createdBy, signatures, refusals, objections, dissent }: Proposal) => [
  ...(createdBy ? [createdBy] : []),
  ...[...signatures, ...refusals, ...objections, ...dissent].map(({ by }) => by),
  ...objections.flatMap(({ replies }) => replies.map(({ by }) => by)),
];

async function wordsBefore({ db, network }: Context, { change, baseVersion }: Proposal) {
  if (change.kind !== 'revise-principle' && change.kind !== 'retire-principle') return null;
  const principle = principleRecord.parse(await principles.find(db, network, change.principle));
  const { title, text, tradeOff } = principle.versions.find((it) => it.version === baseVersion) ?? principle;
  return { title, text, tradeOff };
}

const namedIn = ({ change, outcome, meeting }: Proposal) =>
  [...Object.values(change), outcome?.principle, meeting].filter(
    (it): it is string => typeof it === 'string' && /^(val|prn|mtg)_/.test(it),
  );

const standingToday = (proposal: Proposal, holders: readonly string[], today: string) => {
  const { verdict, ...figures } = standingOf(proposal, holders);
  const state = stateOf(proposal, today);
  return { ...figures, state, ready: state === 'open' && verdict === 'adopted' };
};

export const showProposal = operation({
  summary: 'Show a proposal with what it rests on and what was said of it',
  effect: 'read',
  http: { method: 'GET', path: '/proposals/{id}' },
  positional: ['id'],
  may: people,
  input: z.object({ id: idSchema('proposal').describe('The proposal') }),
  output: shown,
  async run(context, { id }) {
    const { db, network, actor, now } = context;
    const proposal = await proposals.find(db, network, id);
    const holders = (await tendersOf(db, network, dateOf(now))).people;
    const titles = await titlesOf(db, network, [...proposal.evidence, ...namedIn(proposal)]);
    const places = await placesOf(db, network, proposal.evidence);
    const behind = await groupsBehind(db, network, proposal.evidence);
    const groups = new Set([...behind.values()].flat());
    return {
      ...proposal,
      standing: standingToday(proposal, holders, dateOf(now)),
      before: await wordsBefore(context, proposal),
      restsOn: proposal.evidence.map((it) => ({
        id: it,
        title: titles[it] ?? '',
        shownOn: places[it] ?? '',
        groups: behind.get(it) ?? [],
      })),
      titles: Object.fromEntries(namedIn(proposal).map((it) => [it, titles[it] ?? ''])),
      maySign: holders.includes(actor.id),
      names: await namesOf(db, network, peopleIn(proposal)),
      groups: Object.fromEntries(
        (await allGroupNames(db, network)).filter((group) => groups.has(group.id)).map((group) => [group.id, group]),
      ),
    };
  },
});

const row = proposalRecord
  .pick({ id: true, title: true, closesOn: true, meeting: true, createdAt: true })
  .extend({ kind: z.string(), standing });

export const listProposals = operation({
  summary: 'List the proposals to change what everyone shares',
  effect: 'read',
  http: { method: 'GET', path: '/proposals' },
  columns: ['id', 'title', 'kind', 'closesOn'],
  may: people,
  input: z.object({
    state: z.enum(proposalStates).optional().describe('Only those that stand so'),
    evidence: verbatim(40).optional().describe('Only those that rest on this, by id'),
    about: verbatim(40).optional().describe('Only those about this principle or value, by id'),
  }),
  output: z.object({ proposals: z.array(row) }),
  async run({ db, network, now }, { state, evidence, about }) {
    const today = dateOf(now);
    const holders = (await tendersOf(db, network, today)).people;
    const where = evidence === undefined ? undefined : evidenceIncludes(evidence);
    const found = await proposals.list(db, network, { where, order: sql`id desc` });
    const rows = found
      .filter((it) => !about || namedIn(it).includes(about))
      .map((it) => {
        const { id, title, closesOn, meeting, createdAt, change } = it;
        const standing = standingToday(it, holders, today);
        return { id, title, closesOn, meeting, createdAt, kind: change.kind, standing };
      });
    return { proposals: rows.filter(({ standing }) => !state || standing.state === state) };
  },
});
