/** Whether proposals that need many consents hardly ever come to a decision, and whether most of them wait for one group. */
import { z } from 'zod';
import { dateOf } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { blockConcentration, vetoParalysis } from '#measures/authority/veto-players.ts';
import { stateOfConsent } from './consent.ts';
import { consentsOf } from './consents.store.ts';
import { finite, finites, interval, measuredAs, told } from './measured.ts';
import { proposalsSince } from './proposals.store.ts';
import { durationOf, oneYearBefore } from './show-speed.ts';

const vetoes = measuredAs({
  paralysed: z.boolean().describe('Proposals with four consents or more are decided at most half as fast'),
  hazardRatio: z.number().nullable().describe('How many times as fast they are decided as those with two at most'),
  interval,
  p: z.number(),
});

const concentration = measuredAs({
  share: z.number().describe('The share of the consents waited for that one and the same group is asked for'),
  interval,
  expected: z.number().describe('What the largest share would be by chance'),
  p: z.number(),
  yours: idSchema('group').nullable().describe('That group, where it is one of yours: it is told, and nobody else'),
});

export const showParalysis = operation({
  summary: 'Show whether proposals of the last year that need many consents are paralysed by them',
  effect: 'read',
  http: { method: 'GET', path: '/consents/paralysis' },
  may: people,
  input: z.object({}),
  output: z.object({ vetoes, concentration }),
  async run({ db, network, actor, now }) {
    const proposals = await proposalsSince(db, network, oneYearBefore(now));
    const asked = await consentsOf(
      db,
      network,
      proposals.map((it) => it.decision),
    );
    const counts = new Map<string, number>();
    for (const { decision } of asked) counts.set(decision, (counts.get(decision) ?? 0) + 1);
    const items = proposals.map((it) => ({ ...durationOf(it, now), consents: counts.get(it.decision) ?? 0 }));
    const open = new Set<string>(proposals.filter((it) => it.decided === null).map((it) => it.decision));
    const awaited = asked.filter(
      (it) => open.has(it.decision) && ['waiting', 'objected'].includes(stateOfConsent(it, dateOf(now))),
    );
    return {
      vetoes: vetoesOf(vetoParalysis(items)),
      concentration: concentrationOf(
        blockConcentration(
          awaited.map((it) => it.asked),
          [...new Set(asked.map((it) => it.asked))],
        ),
        actor.memberships,
      ),
    };
  },
});

function vetoesOf(found: ReturnType<typeof vetoParalysis>): z.input<typeof vetoes> {
  if (found.state === 'no data') return told(found);
  const { paralysed, hazardRatio, p } = found;
  return { state: 'measured', paralysed, hazardRatio: finite(hazardRatio), interval: finites(found.interval), p };
}

function concentrationOf(
  found: ReturnType<typeof blockConcentration>,
  own: ReadonlyMap<string, unknown>,
): z.input<typeof concentration> {
  if (found.state === 'no data') return told(found);
  const { share, nullMean: expected, p } = found;
  const yours = own.has(found.party) ? (found.party as `grp_${string}`) : null;
  return { state: 'measured', share, interval: finites(found.interval), expected, p, yours };
}
