/** Whether a decision can be followed is not for its group to say: somebody of elsewhere gives it two minutes. */
import { z } from 'zod';
import { findGroupName } from '#common-ground/groups/groups.store.ts';
import { groupName } from '#deciding/decisions/decision-row.ts';
import { referenceOf } from '#deciding/decisions/references.ts';
import { dateOf, daysAfter } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { readParts } from './kinds.ts';
import { drawFor, keepReading } from './readings.store.ts';

const aYear = 365;

const drawn = z.object({
  decision: z
    .object({ id: idSchema('decision'), ref: z.string(), title: z.string(), of: groupName })
    .nullable()
    .describe('A decision of another group, drawn for you; the same until you have said something of it'),
});

const drawnFor = ({ db, network, actor, now }: PersonContext) =>
  drawFor(db, network, {
    person: actor.id,
    groups: [...actor.memberships.keys()],
    since: daysAfter(dateOf(now), -aYear),
  });

async function asDrawn(context: PersonContext): Promise<z.output<typeof drawn>> {
  const found = await drawnFor(context);
  if (!found) return { decision: null };
  const { id, slug, number, title, group } = found;
  const of = await findGroupName(context.db, context.network, group);
  return { decision: { id, ref: referenceOf(slug, number), title, of } };
}

export const drawReading = operation({
  summary: 'Draw a decision of another group, to see whether a stranger can follow it',
  effect: 'read',
  http: { method: 'GET', path: '/readings/next' },
  may: people,
  input: z.object({}),
  output: drawn,
  run: asDrawn,
});

export const sayReading = operation({
  summary: 'Say what you could name of the decision that was drawn for you; the next one is drawn',
  effect: 'write',
  http: { method: 'POST', path: '/readings' },
  may: people,
  input: z.object({
    decision: idSchema('decision').describe('The decision that was drawn for you'),
    named: z.array(z.enum(readParts)).default([]).describe('What you could name of it after two minutes'),
    known: z.boolean().default(false).describe('You knew it already: then your reading is not counted'),
  }),
  output: drawn,
  async run(context, { decision, named, known }) {
    const { db, network, actor, now } = context;
    const found = await drawnFor(context);
    if (found?.id !== decision)
      throw new Problem('invalid', 'This decision was not drawn for you, or you have read it already.');
    await keepReading(db, network, actor.id, found, known ? null : [...new Set(named)], dateOf(now));
    return asDrawn(context);
  },
});
