/** What the texts of a group's decisions say of how it thinks: fields that are only filled in, reasons of its own, traces. */
import { z } from 'zod';
import { dateOf, daysAfter } from '#kernel/clock.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { traceability } from '#measures/traceability.ts';
import { tracesOf } from './evidence.store.ts';
import { textEvidence } from './evidence.ts';
import { fieldsThread } from './fields-thread.ts';
import { readFields } from './read-fields.ts';
import { retrospectiveId } from './retrospective.ts';
import { retrospectives } from './retrospectives.store.ts';

const aYear = 365;

export const showTexts = operation({
  summary:
    'Show which fields are only filled in, how specific a group’s reasons are, and whether its decisions can be traced',
  effect: 'read',
  http: { method: 'GET', path: '/retrospectives/{id}/texts' },
  positional: ['id'],
  may: people,
  input: z.object({ id: retrospectiveId }),
  output: textEvidence,
  async run({ db, network, now }, { id }) {
    const { group } = await retrospectives.find(db, network, id);
    await readFields(db, network);
    const judged = await fieldsThread.ask({ kind: 'judge', network, group });
    const traces = await tracesOf(db, network, group, daysAfter(dateOf(now), -aYear));
    const reasoned = new Set(judged?.reasoned);
    const traceable = traceability(traces.map((it) => ({ ...it, why: reasoned.has(it.id) })));
    return { fields: judged!.fields, specific: judged!.specific, traceable } as z.input<typeof textEvidence>;
  },
});
