import { z } from 'zod';
import { isTender, tenders } from '#coherence/governance/tenders.ts';
import { findGroupName } from '#common-ground/groups/groups.store.ts';
import { principles } from '#common-ground/principles/principles.store.ts';
import { ownGroup } from '#deciding/decisions/log-decision.ts';
import { dateOf } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { seenRevision } from '#kernel/kept.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { askedNow, withoutRight } from './asked-now.ts';
import { probes } from './drift.store.ts';
import { type Probe, probeContent, probeRecord, troubleOf } from './probe.ts';

export const addProbe = operation({
  summary: 'Write a probe: asked in the next round where the circle writes it, and proposed where a group does',
  effect: 'write',
  http: { method: 'POST', path: '/probes' },
  positional: ['statement'],
  may: people,
  input: probeContent.extend({ group: ownGroup.describe('Your group, if it is your group that proposes it') }),
  output: probeRecord,
  async run(context, { group: reference, ...content }) {
    const { db, network, actor, now } = context;
    const trouble = troubleOf(content);
    if (trouble) throw new Problem('invalid', trouble);
    if (content.espouses) await principles.find(db, network, content.espouses);
    const group = reference === undefined ? null : (await findGroupName(db, network, reference)).id;
    if (group && !actor.memberships.has(group))
      throw new Problem('forbidden', 'Only members of this group can propose a probe in its name.');
    const tends = await isTender(db, network, actor, dateOf(now));
    if (!tends && !group && actor.memberships.size === 0)
      throw new Problem('forbidden', 'Groups propose probes: join one first.');
    const state = tends && !group ? 'active' : 'proposed';
    const proposer = group ?? (tends ? null : ([...actor.memberships.keys()][0] ?? null));
    return probes.add(context, `probe.${state === 'active' ? 'written' : 'proposed'}`, {
      ...content,
      state,
      group: proposer,
    });
  },
});

/** Whoever saw an older probe is shown the newer one, and neither tells what is right. */
function refuse(error: unknown, asked: ReadonlySet<string>): never {
  if (!(error instanceof Problem && error.kind === 'stale')) throw error;
  const { theirs } = error.details as { theirs: Probe };
  throw new Problem('stale', error.message, { theirs: withoutRight(theirs, asked) });
}

export const tendProbe = operation({
  summary: 'Take a probe up among those that are asked, or ask it no more; its words never change',
  effect: 'write',
  http: { method: 'POST', path: '/probes/{id}' },
  positional: ['id', 'state'],
  may: tenders,
  input: z.object({
    id: idSchema('probe').describe('The probe'),
    revision: seenRevision,
    state: z.enum(['active', 'retired']).describe('Asked from the next round on, or asked no more'),
  }),
  output: probeRecord,
  async run(context, { id, revision, state }) {
    const { db, network, now } = context;
    const asked = await askedNow(db, network, dateOf(now));
    const event = state === 'active' ? 'probe.takenUp' : 'probe.retired';
    const changed = probes.change(context, event, { id, revision }, () => ({ state }));
    return withoutRight(await changed.catch((error) => refuse(error, asked)), asked);
  },
});
