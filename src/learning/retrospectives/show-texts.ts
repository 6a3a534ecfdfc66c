/** What the texts of a group's decisions say of how it thinks: fields that are only filled in, reasons of its own, traces. */
import { z } from 'zod';
import type { Db } from '#db/tables.ts';
import { type CalendarDate, dateOf, daysAfter } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { auditShare, isTraceable, proxyAgreement, type Traces, traceability } from '#measures/loop/traceability.ts';
import { tracesOf } from './evidence.store.ts';
import { textEvidence } from './evidence.ts';
import { fieldsThread } from './fields-thread.ts';
import { readParts } from './kinds.ts';
import { readFields } from './read-fields.ts';
import { readByAtLeast, readingsOf } from './readings.store.ts';
import { retrospectiveId } from './retrospective.ts';
import { retrospectives } from './retrospectives.store.ts';

const aYear = 365;
/** Below that a share of what strangers could name would be the word of one or two. */
const fewestReaders = 5;

type Traced = Traces & { id: Id<'decision'> };

/** What strangers could name, beside what the fields alone let one expect of the same decisions. */
async function readIn(db: Db, network: Id<'network'>, group: Id<'group'>, since: CalendarDate, traced: Traced[]) {
  const proxies = new Map(traced.map((it) => [it.id, isTraceable(it)]));
  const judged = (await readingsOf(db, network, group, since)).flatMap(({ decision, named }) => {
    const proxy = proxies.get(decision);
    return proxy === undefined ? [] : [{ proxy, audit: readParts.every((part) => named.includes(part)) }];
  });
  const audit = auditShare(judged.map((it) => it.audit));
  const beside = proxyAgreement(judged);
  if (audit.state === 'no data' || beside.state === 'no data') return audit;
  // How many they are is told of nobody: only that they are too few.
  if (!(await readByAtLeast(db, network, group, since, fewestReaders)))
    return {
      state: 'no data' as const,
      have: { decisions: judged.length, readers: 0 },
      need: { decisions: judged.length, readers: fewestReaders },
    };
  return { ...audit, agreement: beside.agreement, agreementInterval: beside.interval };
}

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
    const since = daysAfter(dateOf(now), -aYear);
    const reasoned = new Set(judged?.reasoned);
    const traced = (await tracesOf(db, network, group, since)).map((it) => ({ ...it, why: reasoned.has(it.id) }));
    const { fields, specific } = judged!;
    const read = await readIn(db, network, group, since, traced);
    return { fields, specific, traceable: traceability(traced), read } as z.input<typeof textEvidence>;
  },
});
