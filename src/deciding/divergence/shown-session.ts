/** A session as one person sees it: how many are done, and only their own words while they are sealed. */
import { z } from 'zod';
import { allGroupNames } from '#common-ground/groups/groups.store.ts';
import { namesOf } from '#common-ground/people/people.store.ts';
import { isId } from '#kernel/id.ts';
import type { PersonContext } from '#kernel/operation.ts';
import { groupName } from '../decisions/decision-row.ts';
import { linkedDecision } from '../decisions/linked.ts';
import { hasDraft } from '../drafts/drafts.store.ts';
import { askedIn, questionAsked } from './asked.ts';
import { decisionsFrom } from './decisions-from.store.ts';
import { fewestCounted, isBoxed, optionsNow } from './kinds.ts';
import { type Divergence, divergenceRecord, sealedOptions, sealedReasons, sealedVote } from './session.ts';
import { doneIn, groupsOf, ownSealed } from './sessions.store.ts';
import { mayTakePart } from './taking-part.ts';
import { type Done, whyNotYet } from './why-not-yet.ts';

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
    .object({
      all: z.boolean().describe('Whether all who take part are done'),
      count: z.int().nullable().describe('How many are; null where fewer than five take part'),
      of: z.int().describe('Of how many'),
    })
    .nullable()
    .describe('Whether those who take part are done with this phase; only they are told'),
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
  notYet: z
    .string()
    .nullable()
    .describe('Why you cannot move it on yet; null where you can, and where it is not for you'),
  asked: z.array(questionAsked).describe('What somebody could ask before a choice is settled'),
  decisions: z.array(linkedDecision).describe('What was decided after it'),
  draftStands: z
    .boolean()
    .describe('Whether a draft that was made of it still stands; else it was logged or set aside'),
  names: z.record(z.string(), z.string()).describe('The people that it names, by id'),
  groups: z.record(z.string(), groupName).describe('The groups that it names, by id'),
});

/** Among a few, a number would tell of somebody; that all are done tells of nobody more than of the others. */
const inWords = ({ count, of }: Done) => ({ all: count === of, count: of < fewestCounted ? null : count, of });

const peopleIn = ({ participants, createdBy, dissent }: Divergence) =>
  [createdBy, ...participants, ...dissent.map(({ by }) => by)].filter((it) => isId('person', it));

export async function asShown(context: PersonContext, session: Divergence): Promise<z.input<typeof shown>> {
  const { db, network, actor, now } = context;
  const done = isBoxed(session.phase) ? await doneIn(db, network, session, session.phase) : null;
  const takesPart = session.participants.includes(actor.id);
  const groups = await allGroupNames(db, network);
  const may = mayTakePart(context, session);
  return {
    ...session,
    now: optionsNow(session),
    done: done && may && takesPart ? inWords(done) : null,
    yours: await ownSealed(db, network, session.id, actor.id),
    takesPart,
    mayTakePart: may,
    mayDecide: actor.memberships.has(session.group),
    timeIsUp: session.endsAt !== null && session.endsAt <= now,
    notYet: done && may ? whyNotYet(session, done, now) : null,
    asked: askedIn(session),
    decisions: await decisionsFrom(db, network, session),
    draftStands: session.draft !== null && (await hasDraft(db, network, session.draft)),
    names: await namesOf(db, network, peopleIn(session)),
    groups: Object.fromEntries(
      groups.filter(({ id }) => groupsOf(session).includes(id)).map((group) => [group.id, group]),
    ),
  };
}
