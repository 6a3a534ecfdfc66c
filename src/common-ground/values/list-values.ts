import { z } from 'zod';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { findNetwork } from '../network/networks.store.ts';
import { renderedFor } from './rules.ts';
import { renderingSchema, valueRecord, valueStatuses } from './value.ts';
import { values } from './values.store.ts';

/** A value with the words that this network reads. */
export const shownValue = valueRecord.extend({ shown: renderingSchema.describe('In the words of this network') });

const order = ['adopted', 'draft', 'rewriting', 'retired'];

export const listValues = operation({
  summary: 'List what the network protects, and the values that are being found',
  effect: 'read',
  http: { method: 'GET', path: '/values' },
  columns: ['id', 'status', 'title', 'statusWhy'],
  may: people,
  input: z.object({ status: z.enum(valueStatuses).optional().describe('Only values that stand so') }),
  output: z.object({ values: z.array(shownValue) }),
  async run({ db, network }, { status }) {
    const { audience } = await findNetwork(db, network);
    const all = (await values.list(db, network)).filter((value) => !status || value.status === status);
    all.sort((one, other) => order.indexOf(one.status) - order.indexOf(other.status));
    return { values: all.map((value) => ({ ...value, shown: renderedFor(value, audience) })) };
  },
});
