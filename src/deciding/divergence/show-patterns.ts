/** Whether people follow the others: over many sessions at once, from votes that each committed alone first. */
import { z } from 'zod';
import { groupReference } from '#common-ground/groups/group.ts';
import { findGroupName } from '#common-ground/groups/groups.store.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { herding } from '#measures/reasoning/herding.ts';
import { convergenceRate } from '#measures/reasoning/premature-convergence.ts';
import { exploredIn } from './asked.ts';
import { recentDecisions } from './decisions-from.store.ts';
import { pairsOf } from './vote-pairs.store.ts';

const interval = z.tuple([z.number(), z.number()]);
const share = z.object({ share: z.number(), of: z.int(), interval });

const noData = z.object({
  state: z.literal('no data'),
  have: z.record(z.string(), z.number()),
  need: z.record(z.string(), z.number()),
});

const found = z.object({
  state: z.literal('measured'),
  sessions: z.int().describe('Over how many sessions'),
  toward: z.int().nullable().describe('Switches to what most had chosen first; null where fewer than five'),
  away: z.int().nullable().describe('Switches away from it; null where fewer than five'),
  p: z.number().describe('Two-sided exact sign test of the two'),
  herding: z.boolean().describe('More toward than away than chance gives; good reasons can do that, too'),
  independentFirst: share.describe('Ballots that were committed unseen'),
  collapse: z
    .object({ ratio: z.number(), interval })
    .nullable()
    .describe('Diversity of the second votes, as a share of that of the first'),
});

const usual = z.object({
  state: z.literal('measured'),
  decisions: z.int().describe('Of how many decisions of the group, the latest ones'),
  oneOption: z.int().describe('How many named fewer than two options'),
  fewOptions: z.int().describe('How many named fewer than three options with reasons for and against'),
  noObjection: z.int().describe('How many carry no dissent'),
  interval: interval.describe('Of the share with fewer than three such options'),
});

/** With fewer, a number would point at someone. */
const atLeastFive = (count: number): number | null => (count >= 5 ? count : null);

export const showPatterns = operation({
  summary:
    'Show how a group converges: whether its people follow one another, and how often it settles with few options',
  effect: 'read',
  http: { method: 'GET', path: '/divergence-patterns' },
  may: people,
  input: z.object({
    group: groupReference.optional().describe('One group; without it, the sessions of the whole network'),
  }),
  output: z.object({
    herding: z.union([noData, found]).describe('K05; from sealed first votes only'),
    usual: z
      .union([noData, usual])
      .nullable()
      .describe('K04 over the latest decisions of the group; null for the network'),
  }),
  async run({ db, network }, { group }) {
    const only = group ? (await findGroupName(db, network, group)).id : null;
    const seen = herding(await pairsOf(db, network, only));
    const decisions = only ? await recentDecisions(db, network, only) : null;
    return {
      herding:
        seen.state === 'no data'
          ? seen
          : {
              ...seen.shift,
              state: seen.state,
              toward: atLeastFive(seen.shift.toward),
              away: atLeastFive(seen.shift.away),
              independentFirst: {
                ...seen.independentFirst,
                interval: [...seen.independentFirst.interval] as [number, number],
              },
              collapse: seen.collapse
                ? { ...seen.collapse, interval: [...seen.collapse.interval] as [number, number] }
                : null,
            },
      usual: decisions && asSent(convergenceRate(decisions.map(exploredIn))),
    };
  },
});

const asSent = (rate: ReturnType<typeof convergenceRate>) =>
  rate.state === 'no data' ? rate : { ...rate, interval: [...rate.interval] as [number, number] };
