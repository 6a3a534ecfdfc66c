/** The opinion map of a round. It changes in steps of five people, so that nobody's vote can be read from what changed. */
import { z } from 'zod';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { instant } from '#kernel/words.ts';
import type { Conversation } from './conversation.ts';
import { conversations, statementsOf } from './conversations.store.ts';
import { placeOf } from './draw-map.ts';
import type { KeptMap } from './kept-map.ts';
import { leastPeople } from './kinds.ts';
import { mapOf } from './map-work.ts';
import { conversation, statementRow } from './shown-conversation.ts';
import { contentsOf } from './shown-map.ts';
import { voterOf } from './turn.ts';
import { votesOf } from './votes.store.ts';

const side = z.enum(['agree', 'disagree']);
const id = statementRow.shape.id;
const share = z.number().min(0).max(1);
const figures = z.object({
  agree: z.int(),
  disagree: z.int(),
  pass: z.int(),
  share: share.describe('The share that agrees'),
  low: share.describe('Its 95 % interval (Wilson), from'),
  high: share.describe('to'),
});

const shownStatement = z.object({
  id,
  text: z.string(),
  everybody: figures.nullable(),
  groups: z.array(figures.nullable()).describe('By group; null where fewer than five people of it voted'),
  consensus: share.nullable().describe('How far all groups share it, on the side that is named'),
  side,
  apart: share.nullable().describe('The largest difference between groups'),
});

const need = z.object({ people: z.int(), statements: z.int() });
const reading = z.discriminatedUnion('state', [
  z.object({ state: z.literal('no data'), have: need, need }),
  z.object({
    state: z.literal('no distinct groups'),
    because: z.enum(['chance', 'unstable']),
    p: z.number(),
    ari: z.number().nullable(),
  }),
  z.object({
    state: z.literal('groups'),
    p: z.number().describe('How often chance alone would differ as much along one line'),
    ari: z.number().describe('How far groupings from parts of the statements agree'),
    silhouette: z.number(),
    sizes: z.array(z.int().nullable()).describe('People of each group; null below five'),
  }),
]);

const spot = z.object({
  x: z.number(),
  y: z.number(),
  people: z.int().nullable().describe('How many stand there; null below five'),
  group: z.int().nullable(),
});

const shownMap = z.object({
  drawnAt: instant,
  people: z.int().describe('How many people’s votes are in it'),
  votes: z.int(),
  reading,
  statements: z.array(shownStatement),
  common: z.array(z.object({ id, side })).describe('What is shared most, five statements at most'),
  minority: z
    .array(
      z.object({
        ...{ id, group: z.int(), side, inGroup: share, inRest: share },
        setAside: z.string().nullable().describe('Why its statement was set aside after it was counted'),
      }),
    )
    .describe('Every clear position of a smaller group'),
  standsFor: z
    .array(z.object({ id, group: z.int(), side }))
    .describe('What stands for a group, tested on statements that had no part in making the groups'),
  aside: z
    .array(
      z.object({
        ...{ id, why: z.string() },
        counted: z.boolean().describe('Whether it was set aside only after it had been counted'),
      }),
    )
    .describe('Every statement that was set aside, before the count or after it; its words stand in the conversation'),
  spots: z.array(spot).describe('Where people stand, in spots of a coarse grid, from −1 to 1'),
  unbridgeable: z
    .object({ highest: share, stability: z.number() })
    .nullable()
    .describe('Where two rounds found the same split and nothing that the groups share'),
});

const you = z
  .object({ group: z.int().nullable(), x: z.number(), y: z.number() })
  .nullable()
  .describe('Where you stand; only you are told');

/** The picture goes from −1 to 1; whoever lies beyond is drawn at its edge. */
const scaled = (value: number, { reach }: KeptMap) => Math.max(-1, Math.min(1, value / reach));

async function ownPlace(context: PersonContext, at: Conversation, round: number, map: KeptMap) {
  const { db, network } = context;
  const row = await votesOf(db, { network, conversation: at.id, round }, await voterOf(context, at));
  const place = placeOf(map, row);
  if (!place) return null;
  return { group: place.group, x: scaled(place.x, map), y: scaled(place.y, map) };
}

/** What had been written by the end of a round. */
async function writtenBy({ db, network }: PersonContext, { id, rounds }: Conversation, round: number) {
  const end = rounds[round - 1]?.closedAt;
  const all = await statementsOf(db, network, id);
  return end ? all.filter(({ createdAt }) => createdAt <= end) : all;
}

function readingShown(map: KeptMap) {
  if (map.reading.state !== 'groups') return map.reading;
  return { ...map.reading, sizes: map.reading.sizes.map((size) => (size >= leastPeople ? size : null)) };
}

export const showMap = operation({
  summary: 'Show the opinion map of a conversation: what is shared, who stands together, what a smaller group holds',
  effect: 'read',
  http: { method: 'GET', path: '/conversations/{conversation}/map' },
  positional: ['conversation'],
  may: people,
  input: z.object({
    conversation,
    round: z.int().positive().optional().describe('Which round; the last one if left out'),
  }),
  output: z.object({
    round: z.int(),
    state: z
      .enum(['too-few', 'counting', 'counted', 'failed'])
      .describe('Whether the map is there, being counted (ask again in a moment), or there are too few votes for one'),
    progress: share.nullable(),
    map: shownMap.nullable(),
    you,
  }),
  async run(context, { conversation: id, round: asked }) {
    const { db, network, now } = context;
    const found = await conversations.find(db, network, id);
    const round = asked ?? found.round;
    if (round > found.round) throw new Problem('not-found', `This conversation has no round ${round} yet.`);
    const { map, drawnAt, standing } = await mapOf(db, { network, conversation: id, round }, now);
    const told = { round, ...standing };
    if (!map || !drawnAt) return { ...told, map: null, you: null };
    const { people: counted, votes, bridge } = map;
    const split = bridge.state === 'measured' && bridge.unbridgeable ? bridge : null;
    const contents = contentsOf(map, await writtenBy(context, found, round));
    return {
      ...told,
      map: {
        ...{ drawnAt, people: counted, votes, reading: readingShown(map), ...contents },
        spots: map.spots.map(([x, y, count, group]) => ({
          ...{ x, y, people: count < 5 ? null : count, group: group < 0 ? null : group },
        })),
        unbridgeable: split && { highest: split.highest, stability: split.stability },
      },
      you: await ownPlace(context, found, round, map),
    };
  },
});
