/** Somebody new joins with the link that a member gave them; somebody known joins one more group. */
import { z } from 'zod';
import type { Id } from '#kernel/id.ts';
import { newId } from '#kernel/id.ts';
import { type Context, operation } from '#kernel/operation.ts';
import { anyone } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { appendSteps, type NewStep } from '#kernel/trail.ts';
import { createAccount } from '../people/accounts.store.ts';
import { findPerson, putPerson } from '../people/people.store.ts';
import { emailAddress, password, personName, personRecord } from '../people/person.ts';
import { findGroup, putGroup, withMember } from './groups.store.ts';
import { findInvitation } from './invitations.store.ts';
import { invitationSecret } from './show-invitation.ts';

const newcomer = z.object({ name: personName, email: emailAddress, password });

async function join(context: Context, given: z.output<typeof newcomer> | undefined) {
  const { db, network, now, actor } = context;
  if (actor.kind === 'person') return { person: (await findPerson(db, network, actor.id)).record, isNew: false };
  if (!given) throw new Problem('invalid', 'Sign in, or give your name, your e-mail address and a password.');
  const person = { id: newId('person'), name: given.name, steward: false, joinedAt: now, erasedAt: null };
  const account = await createAccount(db, now, { ...given, verified: false });
  await putPerson(db, network, person, { id: account, email: given.email });
  return { person, isNew: true };
}

async function enter(context: Context, group: Id<'group'>, person: Id<'person'>, role: 'member' | 'facilitator') {
  const { db, network, now } = context;
  const before = await findGroup(db, network, group, true);
  if (before.members.some((member) => member.person === person)) return [];
  const record = withMember(before, person, role, now);
  await putGroup(db, network, record);
  return [{ log: group, event: 'member.added', record } satisfies NewStep];
}

export const acceptInvitation = operation({
  summary: 'Join with an invitation',
  effect: 'write',
  http: { method: 'POST', path: '/invitations/{secret}/accept' },
  may: anyone,
  input: z.object({
    secret: invitationSecret,
    newcomer: newcomer.optional().describe('Who comes, if they have no account yet'),
  }),
  output: personRecord,
  async run(context, input) {
    const { db, network, now } = context;
    const invitation = await findInvitation(db, network, now, input.secret);
    const { person, isNew } = await join(context, input.newcomer);
    const steps: NewStep[] = isNew ? [{ log: network, event: 'person.joined', record: person }] : [];
    if (invitation.group_id) steps.push(...(await enter(context, invitation.group_id, person.id, invitation.role)));
    await appendSteps(db, { network, actor: person.id, at: now }, steps);
    return person;
  },
});
