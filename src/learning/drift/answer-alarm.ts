import { z } from 'zod';
import { groupReference } from '#common-ground/groups/group.ts';
import { findGroupName } from '#common-ground/groups/groups.store.ts';
import { meantGroup, ownGroup } from '#deciding/decisions/log-decision.ts';
import { dateOf } from '#kernel/clock.ts';
import { operation } from '#kernel/operation.ts';
import { membersOf } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { text, verbatim } from '#kernel/words.ts';
import { chartsOf } from './charts.ts';
import { driftAlarms } from './drift.store.ts';
import { alarmRecord, type DriftAlarm } from './drift-alarm.ts';
import { readField } from './field.store.ts';
import { answerKinds } from './kinds.ts';

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
      .describe('conversation: you talk about it; legitimate: you differ for good reason, and it rings no more'),
    link: verbatim(60).default('').describe('A record in which you go on: a retrospective, a divergence, a question'),
  }),
  output: alarmRecord,
  async run(context, { group: reference, other: named, kind, text: said, link }) {
    const { db, network, now } = context;
    const group = await meantGroup(context, reference);
    const other = named === undefined ? null : (await findGroupName(db, network, named)).id;
    const field = await readField(db, network, dateOf(now));
    const words = { at: now, kind, text: said, link };
    const charts = await chartsOf(network, field);
    const chart = charts.find(
      (it) => (it.group === group && it.other === other) || (it.other === group && it.group === other),
    );
    if (!chart?.alarm) throw new Problem('invalid', 'Nothing is to be seen there that would need an answer.');
    const { round, rangOn, probes } = chart.alarm;
    const known = field.alarms.find((it) => it.group === group && it.other === other && it.round === round);
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
