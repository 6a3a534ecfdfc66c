/** What the figures say of the loop: each with its interval or an abstention, about groups and texts and never about people. */
import { sql } from 'kysely';
import { z } from 'zod';
import { stateOf } from '#coherence/conflicts/conflict.ts';
import { conflicts } from '#coherence/conflicts/conflicts.store.ts';
import type { Principle } from '#common-ground/principles/principle.ts';
import { principlesInForce } from '#common-ground/principles/principles.store.ts';
import { dateOf, daysAfter } from '#kernel/clock.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { concentration } from '#measures/authority/concentration.ts';
import { espousedGap } from '#measures/loop/espoused-gap.ts';
import { silentShare } from '#measures/loop/externality-ledger.ts';
import { staleness } from '#measures/loop/staleness.ts';
import { lately } from './loop.ts';
import { decisionsByGroup, espousedNow, notedChoices, pairsOfAnswers } from './signs.store.ts';

const dayOf = (instant: string) => Math.floor(Date.parse(instant) / 86_400_000);

const wordsOf = ({ title, text, tradeOff }: Pick<Principle, 'title' | 'text' | 'tradeOff'>) =>
  `${title}\n${text}\n${tradeOff}`;

const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as z.util.JSONType;

export const showSigns = operation({
  summary: 'Show what the figures say of the loop, with their intervals; too little to say is an answer, too',
  effect: 'read',
  http: { method: 'GET', path: '/loop/signs' },
  may: people,
  input: z.object({}),
  output: z.object({
    stale: z
      .object({ of: z.int(), stale: z.int() })
      .describe(
        'Principles whose substance nobody has touched for one and a half quarters, or with three open conflicts (K22)',
      ),
    concentration: z.json().describe('Whether few groups decide more than chance would have it (K19)'),
    silent: z.json().describe('Choices that cost others and that nobody has put on the table (K14)'),
    espoused: z.json().describe('What groups say they decide by, held against what they choose (K10)'),
  }),
  async run({ db, network, now }) {
    const today = dateOf(now);
    const aYearAgo = daysAfter(now, -365);
    const standing = await principlesInForce(db, network);
    const open = (await conflicts.list(db, network, { where: sql<boolean>`settled_on is null` })).filter(
      (it) => stateOf(it, today) === 'open',
    );
    const judged = standing.map((principle) =>
      staleness(
        principle.versions.map((version) => ({ day: dayOf(version.at), text: wordsOf(version) })),
        {
          today: dayOf(now),
          cadence: lately,
          openChallenges: open.filter((it) => it.principles.includes(principle.id)).length,
        },
      ),
    );
    const measured = judged.filter((it) => it.state === 'measured');
    return {
      stale: { of: measured.length, stale: measured.filter((it) => it.stale).length },
      concentration: asJson(concentration(await decisionsByGroup(db, network, aYearAgo))),
      silent: asJson(silentShare(await notedChoices(db, network))),
      espoused: asJson(espousedGap(await pairsOfAnswers(db, network), await espousedNow(db, network, today))),
    };
  },
});
