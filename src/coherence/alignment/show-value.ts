/** A value with everything around it: who has used it on which decision, the answers behind it, its principles. */
import { z } from 'zod';
import { findNetwork } from '#common-ground/network/networks.store.ts';
import { namesOf } from '#common-ground/people/people.store.ts';
import { principleRecord } from '#common-ground/principles/principle.ts';
import { principles } from '#common-ground/principles/principles.store.ts';
import { shownValue } from '#common-ground/values/list-values.ts';
import { renderedFor } from '#common-ground/values/rules.ts';
import { revealedAnswer } from '#common-ground/values/session.ts';
import { sessions } from '#common-ground/values/sessions.store.ts';
import type { SharedValue } from '#common-ground/values/value.ts';
import { values } from '#common-ground/values/values.store.ts';
import { pointedAt } from '#deciding/decisions/linked.store.ts';
import { linkedDecision } from '#deciding/decisions/linked.ts';
import { idSchema } from '#kernel/id.ts';
import { type Context, operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';

const behind = z.object({
  id: idSchema('valuesSession'),
  title: z.string(),
  answers: z.array(revealedAnswer).describe('The answers that it was drafted from'),
});

async function sessionBehind({ db, network }: Context, { origin }: SharedValue) {
  if (!origin) return null;
  const [session] = await sessions.findMany(db, network, [origin.session]);
  if (!session) return null;
  return {
    id: session.id,
    title: session.title,
    answers: session.answers.filter((answer) => origin.answers.includes(answer.id)),
  };
}

export const showValue = operation({
  summary: 'Show a value: its words, who has used it on which decision, the answers behind it and its principles',
  effect: 'read',
  http: { method: 'GET', path: '/values/{id}' },
  positional: ['id'],
  may: people,
  input: z.object({ id: idSchema('value') }),
  output: shownValue.extend({
    session: behind.nullable().describe('The session that it was drafted in'),
    decisions: z.record(z.string(), linkedDecision.nullable()).describe('The decisions it was used on, by id'),
    principles: z.array(principleRecord.pick({ id: true, title: true, version: true, status: true })),
    names: z.record(z.string(), z.string()).describe('The people that it names, by id'),
  }),
  async run(context, { id }) {
    const { db, network } = context;
    const value = await values.find(db, network, id);
    const { audience } = await findNetwork(db, network);
    const drawn = (await principles.list(db, network)).filter((it) => it.value === id && it.status === 'in-force');
    const decided = value.tests.map((test) => test.decision);
    return {
      ...value,
      shown: renderedFor(value, audience),
      session: await sessionBehind(context, value),
      decisions: await pointedAt(db, network, decided),
      principles: drawn,
      names: await namesOf(db, network, [
        ...(value.createdBy ? [value.createdBy] : []),
        ...value.tests.map((it) => it.by),
      ]),
    };
  },
});
