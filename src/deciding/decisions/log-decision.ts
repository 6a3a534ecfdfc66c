/** A group writes down what it has decided. Nobody is asked for permission, and only the title and the choice are asked for. */
import { groupReference } from '#common-ground/groups/group.ts';
import { findGroupName, takeNumbers } from '#common-ground/groups/groups.store.ts';
import { zoneOnLogging } from '#common-ground/zones/zone-on-logging.ts';
import { together } from '#db/together.ts';
import { dateOf } from '#kernel/clock.ts';
import { type Id, newId } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { checkContent, withVersions } from './check-content.ts';
import { type Decision, type DecisionContent, decisionContent } from './decision.ts';
import { addDecisions } from './decisions.store.ts';
import { asWritten } from './kept-dissent.ts';
import { linkBothEnds } from './link-both-ends.ts';
import { referenceOf } from './references.ts';
import { type WrittenDecision, writtenDecision } from './written-decision.ts';

export const ownGroup = groupReference
  .optional()
  .describe('Your group: its slug or its id; without it, the group you joined first');

/** The group that somebody means: the one they name, or the one that they joined first. */
export async function meantGroup(
  { db, network, actor }: PersonContext,
  reference: string | undefined,
): Promise<Id<'group'>> {
  if (reference) return (await findGroupName(db, network, reference)).id;
  const [first] = actor.memberships.keys();
  if (!first) throw new Problem('invalid', 'You belong to no group yet. Found one, or ask a group for an invitation.');
  return first;
}

const input = decisionContent.extend({ group: ownGroup });

/** The record of a decision that is logged now. */
export const newDecision = (
  context: PersonContext,
  group: Id<'group'>,
  number: number,
  content: DecisionContent,
): Decision => ({
  ...content,
  decidedOn: content.decidedOn ?? (content.status === 'accepted' ? dateOf(context.now) : null),
  id: newId('decision'),
  group,
  number,
  revision: 1,
  endedOn: null,
  recordedAt: context.now,
  recordedBy: context.actor.id,
  changedAt: context.now,
  retracted: null,
  source: null,
  zone: null,
});

/** Writes a new decision into the group's log, and the other end of what it supersedes or amends. */
export async function log(
  context: PersonContext,
  group: Id<'group'>,
  said: DecisionContent,
  why?: string,
): Promise<WrittenDecision> {
  await checkContent(context, said);
  const content = {
    ...said,
    principles: await withVersions(context, said.principles),
    dissent: await asWritten(context.db, context.network, group, said),
  };
  const [{ first, slug }, zone] = await together(
    takeNumbers(context.db, context.network, group, 1),
    zoneOnLogging(context.db, context.network, content),
  );
  const decision = { ...newDecision(context, group, first, content), zone };
  await together(
    addDecisions(context.db, context.network, [decision]),
    context.note({ log: group, event: 'decision.logged', record: decision }),
  );
  await linkBothEnds(context, decision, why);
  return { ref: referenceOf(slug, first), ...decision };
}

export const logDecision = operation({
  summary: 'Log a decision of your group',
  effect: 'write',
  http: { method: 'POST', path: '/decisions' },
  may: membersOf((context, { group }: { group?: string | undefined }) => meantGroup(context, group)),
  input,
  output: writtenDecision,
  async run(context, { group, ...content }) {
    return log(context, await meantGroup(context, group), content);
  },
});
