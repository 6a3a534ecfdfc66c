import { z } from 'zod';
import { groupReference } from '#common-ground/groups/group.ts';
import { findGroupName } from '#common-ground/groups/groups.store.ts';
import { meantGroup, ownGroup } from '#deciding/decisions/log-decision.ts';
import { dateOf } from '#kernel/clock.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { text, verbatim } from '#kernel/words.ts';
import { contextChanges, driftAlarms } from './drift.store.ts';
import { alarmRecord, type DriftAlarm } from './drift-alarm.ts';
import { readFrame } from './field.store.ts';
import { samePair } from './field.ts';
import { answerKinds } from './kinds.ts';
import { lookAt } from './look.ts';

const sentence = 'Say what you think has happened.';

export const answerAlarm = operation({
  summary:
    'Say for your group what has happened where its answers and another group’s move apart; from then on all can read it',
  effect: 'write',
  http: { method: 'POST', path: '/drift/answers' },
  may: membersOf((context, { group }: { group?: string | undefined }) => meantGroup(context, group)),
  input: z.object({
    text: text(5000, sentence).min(1, sentence).describe('What you think has happened, and how you go on (Markdown)'),
    other: groupReference.optional().describe('The group that yours moves apart from; left out, all others together'),
    group: ownGroup,
    kind: z
      .enum(answerKinds)
      .default('conversation')
      .describe(
        'conversation: you talk about it; legitimate: you differ for good reason, and for your group it rings no more',
      ),
    link: verbatim(60).default('').describe('A record in which you go on: a retrospective, a divergence, a question'),
  }),
  output: alarmRecord,
  async run(context, { group: reference, other: named, kind, text: said, link }) {
    const { db, network, now } = context;
    const group = await meantGroup(context, reference);
    const other = named === undefined ? null : (await findGroupName(db, network, named)).id;
    const frame = await readFrame(db, network, dateOf(now));
    const words = { at: now, kind, text: said, link };
    const { charts } = await lookAt(db, network, frame, await contextChanges.list(db, network));
    // Where it rings for the other group alone, there is something to answer as well.
    const ringing = charts.filter(
      (it) => it.alarm && samePair(it as Pick<DriftAlarm, 'group' | 'other'>, group, other),
    );
    const chart = ringing.find(({ by }) => by.includes(group)) ?? ringing[0];
    if (!chart?.alarm) throw new Problem('invalid', 'Nothing is to be seen there that would need an answer.');
    const { round, rangOn, probes } = chart.alarm;
    const known = frame.alarms.find((it) => it.group === group && it.other === other && it.round === round);
    const event = kind === 'legitimate' ? 'driftAlarm.calledLegitimate' : 'driftAlarm.answered';
    if (known)
      return driftAlarms.change(context, event, { id: known.id }, (before) => ({ words: [...before.words, words] }));
    const turned = chart.group === group ? 1 : -1;
    return driftAlarms.add(context, event, {
      group,
      other,
      round: round as DriftAlarm['round'],
      rangOn,
      probes: probes.map((it) => ({
        ...it,
        difference: turned * it.difference,
        interval: turned === 1 ? it.interval : ([-it.interval[1], -it.interval[0]] as [number, number]),
      })),
      words: [words],
    });
  },
});
