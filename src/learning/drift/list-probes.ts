import { z } from 'zod';
import { isTender } from '#coherence/governance/tenders.ts';
import { dateOf } from '#kernel/clock.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { askedNow, withoutRight } from './asked-now.ts';
import { probes, rounds, ways } from './drift.store.ts';
import { nextProbes } from './next-probes.ts';
import { probeRecord } from './probe.ts';
import { wayRecord } from './probe-way.ts';
import { nextDue, roundRecord } from './round.ts';

export const listProbes = operation({
  summary: 'List the probes, the rounds in which they were asked, and what the next round would ask',
  effect: 'read',
  http: { method: 'GET', path: '/probes' },
  may: people,
  input: z.object({}),
  output: z.object({
    probes: z.array(probeRecord),
    rounds: z.array(roundRecord).describe('The newest first'),
    next: z.object({
      dueOn: z.string().describe('When the next round of all is due'),
      probes: z
        .array(z.string())
        .describe('What it would ask: what the last one asked, and facts that are not known yet'),
    }),
    ways: z.array(wayRecord).describe('Groups that have chosen how they answer'),
    mayTend: z.boolean().describe('Whether you tend the probes'),
  }),
  async run({ db, network, actor, now }) {
    const today = dateOf(now);
    const all = (await rounds.list(db, network)).reverse();
    const asked = await askedNow(db, network, today);
    return {
      probes: (await probes.list(db, network)).map((probe) => withoutRight(probe, asked)),
      rounds: all,
      next: {
        dueOn: nextDue(
          all.find(({ group }) => group === null),
          today,
        ),
        probes: await nextProbes(db, network, today),
      },
      ways: await ways.list(db, network),
      mayTend: await isTender(db, network, actor, today),
    };
  },
});
