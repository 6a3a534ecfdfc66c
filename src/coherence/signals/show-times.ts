import { z } from 'zod';
import { finite, finites, interval, measuredAs, told } from '#coherence/escalations/measured.ts';
import { daysBetween, type Instant } from '#kernel/clock.ts';
import { operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { type SignalSeen, signalTimes } from '#measures/reasoning/signal-times.ts';
import type { Median } from '#measures/statistics/kaplan-meier.ts';
import type { Signal } from './signal.ts';
import { signals } from './signals.store.ts';

const median = z.object({ days: z.number().nullable().describe('The median; null while most still wait'), interval });
const times = measuredAs({ read: median, answered: median });
const timesOf = ({ median: days, low, high }: Median) => ({ days: finite(days), interval: finites([low, high]) });

const seen = ({ createdAt, read, answer }: Signal, now: Instant): SignalSeen => ({
  read: { time: daysBetween(createdAt, read?.at ?? now), closed: read !== null },
  answered: { time: daysBetween(createdAt, answer?.at ?? now), closed: answer !== null },
});

export const showSignalTimes = operation({
  summary: 'Show how long signals wait until they are read and until they are answered, those that still wait counted',
  effect: 'read',
  http: { method: 'GET', path: '/signals/times' },
  may: people,
  input: z.object({}),
  output: z.object({ times }),
  async run({ db, network, now }): Promise<{ times: z.input<typeof times> }> {
    const found = signalTimes((await signals.list(db, network)).map((it) => seen(it, now)));
    if (found.state === 'no data') return { times: told(found) };
    return { times: { state: 'measured', read: timesOf(found.read), answered: timesOf(found.answered) } };
  },
});
