/** A session as one person sees it: how many are done, and only their own words while they are sealed. */
import { z } from 'zod';
import { allGroupNames } from '#common-ground/groups/groups.store.ts';
import { namesOf } from '#common-ground/people/people.store.ts';
import { isId } from '#kernel/id.ts';
import type { PersonContext } from '#kernel/operation.ts';
import { groupName } from '../decisions/decision-row.ts';
import { linkedDecision } from '../decisions/linked.ts';
import { askedIn, questionAsked } from './asked.ts';
import { decisionsFrom } from './decisions-from.store.ts';
import { isBoxed, optionsNow } from './kinds.ts';
import { type Divergence, divergenceRecord, sealedOptions, sealedReasons, sealedVote } from './session.ts';
import { activeIn, committedIn, groupsOf, ownSealed } from './sessions.store.ts';
import { mayTakePart } from './taking-part.ts';
import { whyNotYet } from './why-not-yet.ts';

const reason = z.object({ id: z.string(), text: z.string() });

const optionNow = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  for: z.array(reason),
  against: z.array(reason.extend({ objection: z.boolean(), answers: z.array(z.string()) })),
  of: z.array(z.string()),
});

export const shown = divergenceRecord.extend({
  now: z.array(optionNow).describe('The options as they stand, with all that is said for and against them'),
  done: z
    .object({ count: z.int(), of: z.int() })
    .nullable()
    .describe('How many of those who take part are done with this phase; only they are told'),
  yours: z
    .object({
      options: sealedOptions,
      gather: z.record(z.string(), z.never()),
      first: sealedVote,
      argue: z.record(z.string(), z.never()),
      premortem: sealedReasons,
      second: sealedVote,
    })
    .partial()
    .describe('What you have committed; nobody else sees it before it is revealed'),
  takesPart: z.boolean().describe('Whether you take part'),
  mayTakePart: z.boolean().describe('Whether you may: you belong to one of the groups'),
  mayDecide: z.boolean().describe('Whether you belong to the group that decides'),
  timeIsUp: z.boolean().describe('Whether the box of time of this phase has ended'),
  notYet: z.string().nullable().describe('Why it cannot be moved on yet; null where it can'),
  asked: z.array(questionAsked).describe('What somebody could ask before a choice is settled'),
  decisions: z.array(linkedDecision).describe('What was decided after it'),
  names: z.record(z.string(), z.string()).describe('The people that it names, by id'),
  groups: z.record(z.string(), groupName).describe('The groups that it names, by id'),
});

const own = async ({ db, network, actor }: PersonContext, session: Divergence) => {
  const active = await activeIn(db, network, session);
  const committed = isBoxed(session.phase) ? await committedIn(db, network, session.id, session.phase) : [];
  const count = active.filter((person) => committed.includes(person)).length;
  return { done: { count, of: active.length }, yours: await ownSealed(db, network, session.id, actor.id) };
};

const peopleIn = ({ participants, createdBy, dissent }: Divergence) =>
  [createdBy, ...participants, ...dissent.map(({ by }) => by)].filter((it) => isId('person', it));

export async function asShown(context: PersonContext, session: Divergence): Promise<z.input<typeof shown>> {
  const { db, network, actor, now } = context;
  const { done, yours } = await own(context, session);
  const groups = await allGroupNames(db, network);
  const may = mayTakePart(context, session);
  return {
    ...session,
    now: optionsNow(session),
    done: may && isBoxed(session.phase) ? done : null,
    yours,
    takesPart: session.participants.includes(actor.id),
    mayTakePart: may,
    mayDecide: actor.memberships.has(session.group),
    timeIsUp: session.endsAt !== null && session.endsAt <= now,
    notYet: isBoxed(session.phase) ? whyNotYet(session, done, now) : null,
    asked: askedIn(session),
    decisions: await decisionsFrom(db, network, session),
    names: await namesOf(db, network, peopleIn(session)),
    groups: Object.fromEntries(
      groups.filter(({ id }) => groupsOf(session).includes(id)).map((group) => [group.id, group]),
    ),
  };
}
