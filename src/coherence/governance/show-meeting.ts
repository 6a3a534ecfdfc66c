import { z } from 'zod';
import { namesOf } from '#common-ground/people/people.store.ts';
import { dateOf } from '#kernel/clock.ts';
import { idSchema, isId } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { challengeOf } from './challenge.ts';
import { type Meeting, meetingRecord } from './meeting.ts';
import { allMeetings, meetings } from './meetings.store.ts';
import { type Proposal, proposalStates, stateOf } from './proposal.ts';
import { proposalsOfMeetings } from './proposals.store.ts';
import { isTender } from './tenders.ts';

const linked = z.object({ id: idSchema('proposal'), title: z.string(), state: z.enum(proposalStates) });

const link = (proposal: Proposal, now: string) => ({
  id: proposal.id,
  title: proposal.title,
  state: stateOf(proposal, dateOf(now)),
});

const peopleIn = ({ createdBy, challenges, dissent }: Meeting) =>
  [createdBy, ...challenges.map(({ by }) => by), ...dissent.map(({ by }) => by)].filter((it) => isId('person', it));

export const showMeeting = operation({
  summary: 'Show a regeneration meeting: its agenda, its minutes, and the proposals that came out of it',
  effect: 'read',
  http: { method: 'GET', path: '/meetings/{id}' },
  positional: ['id'],
  may: people,
  input: z.object({ id: idSchema('meeting').describe('The meeting') }),
  output: meetingRecord.extend({
    proposals: z.array(linked),
    mayRecord: z.boolean().describe('Whether you write its minutes'),
    names: z.record(z.string(), z.string()).describe('The people that it names, by id'),
  }),
  async run({ db, network, actor, now }, { id }) {
    const meeting = await meetings.find(db, network, id);
    const came = await proposalsOfMeetings(db, network, [id]);
    return {
      ...meeting,
      proposals: came.map((proposal) => link(proposal, now)),
      mayRecord: meeting.closedAt === null && (await isTender(db, network, actor, dateOf(now))),
      names: await namesOf(db, network, peopleIn(meeting)),
    };
  },
});

const measuredOrNot = z.union([
  z.object({
    state: z.literal('measured'),
    meetings: z.int(),
    challenged: z.number().describe('Share of the closed meetings with a recorded challenge'),
    settled: z.number().describe('Share of them that a change or a reasoned refusal came out of'),
  }),
  z.object({
    state: z.literal('no data'),
    have: z.object({ meetings: z.int() }),
    need: z.object({ meetings: z.int() }),
  }),
]);

const row = meetingRecord.pick({ id: true, title: true, heldOn: true, closedAt: true });

export const listMeetings = operation({
  summary: 'List the regeneration meetings, and whether they are a real challenge',
  effect: 'read',
  http: { method: 'GET', path: '/meetings' },
  columns: ['id', 'heldOn', 'title', 'closedAt'],
  may: people,
  input: z.object({}),
  output: z.object({ meetings: z.array(row), challenge: measuredOrNot }),
  async run({ db, network }) {
    const all = await allMeetings(db, network);
    const closed = all.filter(({ closedAt }) => closedAt !== null);
    const came = await proposalsOfMeetings(
      db,
      network,
      closed.map(({ id }) => id),
    );
    const settled = new Set(
      came.filter(({ status }) => ['adopted', 'refused'].includes(status)).map((it) => it.meeting),
    );
    const seen = closed.map(({ id, challenges }) => ({ challenged: challenges.length > 0, settled: settled.has(id) }));
    return {
      meetings: all.map(({ id, title, heldOn, closedAt }) => ({ id, title, heldOn, closedAt })),
      challenge: challengeOf(seen),
    };
  },
});
