/** A group stops asking itself for what nobody needs, or asks for it again. Both are told as a difference, so nobody's change is lost. */
import { z } from 'zod';
import { findGroup } from '#common-ground/groups/groups.store.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { text } from '#kernel/words.ts';
import { decisionFormRecord, formField } from './decision-form.ts';
import { decisionForms, formOf } from './decision-forms.store.ts';
import { formFields } from './form-fields.ts';
import { meantGroup, ownGroup } from './log-decision.ts';

export const changeForm = operation({
  summary: 'Choose which fields your group’s form for decisions does not ask for; they can still be filled in',
  effect: 'write',
  http: { method: 'PUT', path: '/decision-forms' },
  may: membersOf((context, { group }: { group?: string | undefined }) => meantGroup(context, group)),
  input: z.object({
    group: ownGroup,
    stop: z.array(formField).default([]).describe('Fields that it does not ask for from now on'),
    ask: z.array(formField).default([]).describe('Fields that it asks for again'),
    why: text(2000).default('').describe('Why; it stands in the trail'),
  }),
  output: decisionFormRecord,
  async run(context, { group: reference, stop, ask, why }) {
    const { db, network } = context;
    const group = await meantGroup(context, reference);
    // Held, so that of two who change it first there are not two forms.
    await findGroup(db, network, group, true);
    const known = await formOf(db, network, group);
    const left = new Set([...(known?.unasked ?? []), ...stop].filter((field) => !ask.includes(field)));
    const unasked = formFields.filter((field) => left.has(field));
    if (!known) return decisionForms.add(context, 'decisionForm.changed', { group, unasked }, why);
    return decisionForms.change(context, 'decisionForm.changed', { id: known.id, why }, () => ({ unasked }));
  },
});
