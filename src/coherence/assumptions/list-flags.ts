import { z } from 'zod';
import { assumptions } from '#common-ground/context-maps/assumptions.store.ts';
import { assumptionStates } from '#common-ground/context-maps/kinds.ts';
import { groupReference } from '#common-ground/groups/group.ts';
import { allGroupNames, findGroupName } from '#common-ground/groups/groups.store.ts';
import { decisionReference } from '#deciding/decisions/change-decision.ts';
import { groupName } from '#deciding/decisions/decision-row.ts';
import { findDecision } from '#deciding/decisions/decisions.store.ts';
import { pointedAt } from '#deciding/decisions/linked.store.ts';
import { linkedDecision } from '#deciding/decisions/linked.ts';
import { type Id, idSchema } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { instant } from '#kernel/words.ts';
import { type Flag, findFlags, findFlagsOf } from './find-flags.ts';
import { flagAnswerRecord } from './flag.ts';

const assumptionShown = z.object({
  id: idSchema('assumption'),
  title: z.string(),
  group: idSchema('group'),
});

export const flagShown = z.object({
  decision: idSchema('decision').describe('The decision that rests on it'),
  group: idSchema('group').describe('The group whose decision it is'),
  assumption: idSchema('assumption').describe('What has fallen, is disputed, or has expired'),
  state: z.enum(assumptionStates).exclude(['held']).describe('What became of the assumption'),
  why: z.string().describe('What its group says of the fall, or who disputes it'),
  since: instant.describe('Since when it stands so'),
  via: z.array(z.string()).describe('The assumptions and decisions between the two, by id, from the assumption on'),
  answer: flagAnswerRecord.nullable().describe('What the group has said since; nothing while it waits'),
  mayAnswer: z.boolean().describe('Whether you belong to that group'),
});

const input = z.object({
  group: groupReference.optional().describe('Only decisions of this group; of your groups if left out'),
  decision: decisionReference.optional().describe('Only this decision, of whichever group'),
  assumption: idSchema('assumption').optional().describe('Only what rests on this assumption, of whichever group'),
  all: z.boolean().default(false).describe('Decisions of all groups'),
  open: z.boolean().default(false).describe('Only what nobody has answered yet'),
  limit: z.int().min(1).max(500).default(100).describe('How many at most'),
});

/** Whose flags are meant: a group's, one decision's, one assumption's, everybody's, or those of whoever asks. */
async function meant(
  { db, network, actor }: PersonContext,
  asked: z.output<typeof input>,
  decision: Id<'decision'> | null,
) {
  const group = asked.group ? (await findGroupName(db, network, asked.group)).id : null;
  const everybody = asked.all || decision !== null || asked.assumption !== undefined;
  return ({ group: its, answer }: Flag) =>
    (group === null ? everybody || actor.memberships.has(its) : its === group) && !(asked.open && answer);
}

async function flagsOf(context: PersonContext, assumption: string | undefined, decision: Id<'decision'> | null) {
  if (decision === null) return findFlags(context, assumption ? [assumption] : undefined);
  const flags = await findFlagsOf(context, decision);
  return flags.filter(({ unsettled }) => assumption === undefined || unsettled.assumption.id === assumption);
}

async function naming({ db, network }: PersonContext, shown: readonly Flag[]) {
  const ids = [...new Set(shown.flatMap((it) => [it.unsettled.assumption.id, it.decision, ...it.via]))];
  const linked = await pointedAt(
    db,
    network,
    ids.filter((id) => id.startsWith('dec_')),
  );
  const grounds = await assumptions.findMany(
    db,
    network,
    ids.filter((id) => id.startsWith('asm_')),
  );
  const groups = new Set<string>([...shown, ...grounds].map(({ group }) => group));
  return {
    decisions: Object.fromEntries(Object.entries(linked).flatMap(([id, it]) => (it ? [[id, it]] : []))),
    assumptions: Object.fromEntries(grounds.map(({ id, title, group }) => [id, { id, title, group }])),
    groups: Object.fromEntries(
      (await allGroupNames(db, network)).filter(({ id }) => groups.has(id)).map((it) => [it.id, it]),
    ),
  };
}

export const listFlags = operation({
  summary: 'List decisions in force that rest on something fallen, disputed or expired: of your groups, or of all',
  effect: 'read',
  http: { method: 'GET', path: '/flags' },
  columns: ['decision', 'assumption', 'state', 'since'],
  may: people,
  input,
  output: z.object({
    flags: z.array(flagShown).describe('What waits for an answer first, the longest waiting at its head'),
    total: z.int().describe('How many there are'),
    waiting: z.int().describe('How many of them nobody has answered'),
    decisions: z.record(z.string(), linkedDecision).describe('The decisions that are named, by id'),
    assumptions: z.record(z.string(), assumptionShown).describe('The assumptions that are named, by id'),
    groups: z.record(z.string(), groupName).describe('The groups that are named, by id'),
  }),
  async run(context, asked) {
    const decision = asked.decision ? (await findDecision(context.db, context.network, asked.decision)).id : null;
    const fits = await meant(context, asked, decision);
    const flags = await flagsOf(context, asked.assumption, decision);
    const found = flags.filter(fits);
    const shown = found.slice(0, asked.limit);
    return {
      flags: shown.map(({ decision, group, unsettled: { assumption, state, since, why }, via, answer }) => ({
        decision,
        group,
        assumption: assumption.id,
        state,
        why,
        since,
        via: [...via],
        answer,
        mayAnswer: context.actor.memberships.has(group),
      })),
      total: found.length,
      waiting: found.filter(({ answer }) => answer === null).length,
      ...(await naming(context, shown)),
    };
  },
});
