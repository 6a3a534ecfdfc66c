/** A group says that the map is wrong about a decision or a draft. It is kept for whoever redraws the map. */
import { z } from 'zod';
import { groupReference } from '#common-ground/groups/group.ts';
import { findGroupName } from '#common-ground/groups/groups.store.ts';
import { type Id, idSchema } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { recordAt } from '#kernel/trail.ts';
import { judge } from './apply-map.ts';
import { disagreementRecord, saying, type ZoneDisagreement } from './disagreement.ts';
import { type ZoneDraft, zoneDraft } from './draft.ts';
import { factsOfDraft } from './draft-facts.ts';
import { type ZoneAdvice, zoneAdvice } from './zone.ts';
import { zoneDisagreements } from './zone-disagreements.store.ts';
import { mapInForce } from './zone-maps.store.ts';

interface Subject {
  decision: Id<'decision'> | null;
  draft: ZoneDraft;
  /** What the decision carries since it was logged. */
  logged: ZoneAdvice | null;
}

const ownGroup = ({ db, network }: PersonContext, { group }: { group: string }) =>
  findGroupName(db, network, group).then(({ id }) => id);

/** The decision as its group's trail has it: this room stands below the one that keeps decisions. */
async function loggedDecision({ db, network, now }: PersonContext, id: Id<'decision'>): Promise<Subject> {
  const record = await recordAt(db, network, id, now);
  if (!record) throw new Problem('not-found', `There is no decision ${id}.`);
  const draft = zoneDraft.parse(record);
  const { zone } = z.object({ zone: zoneAdvice.nullable().catch(null) }).parse({ zone: null, ...(record as object) });
  return { decision: id, draft, logged: zone };
}

/** Of a draft, only its title becomes known: the rest of its text is its group's own. */
const written = (draft: ZoneDraft): Subject => ({ decision: null, draft: { ...draft, choice: '' }, logged: null });

async function subjectOf(context: PersonContext, decision: Id<'decision'> | undefined, draft: ZoneDraft | undefined) {
  if (decision && !draft) return loggedDecision(context, decision);
  if (draft && !decision) return written(draft);
  throw new Problem('invalid', 'Say what it is about: a decision, or a draft.');
}

export const disagreeWithZone = operation({
  summary: 'Say for your group that the zone map is wrong about a decision or a draft',
  effect: 'write',
  http: { method: 'POST', path: '/zones/disagreements' },
  may: membersOf(ownGroup),
  input: saying.extend({
    group: groupReference.describe('Your group: its slug or its id'),
    decision: idSchema('decision').optional().describe('The decision that it is about, of whichever group'),
    draft: zoneDraft.optional().describe('Or the draft; its title will be read by everybody'),
  }),
  output: disagreementRecord,
  async run(context, { group, decision, draft, says, raised, why }): Promise<ZoneDisagreement> {
    const { db, network } = context;
    const subject = await subjectOf(context, decision, draft);
    const found = await mapInForce(db, network);
    if (!found) throw new Problem('invalid', 'There is no zone map yet, so nothing has been advised.');
    const facts = await factsOfDraft(db, network, subject.draft);
    const { zone, rule } = judge(found.map, facts);
    const advised = subject.logged ?? { zone, rule, map: found.version };
    if (advised.zone === says && !raised)
      throw new Problem('invalid', 'Your group says the same as the map. Say another zone, or that it was raised.');
    return zoneDisagreements.add(
      context,
      'zone-disagreement.said',
      {
        group: await ownGroup(context, { group }),
        decision: subject.decision,
        title: subject.draft.title,
        facts,
        advised,
        says,
        raised,
        why,
        answered: null,
      },
      why,
    );
  },
});
