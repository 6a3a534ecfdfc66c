import { shelf } from '#kernel/records.ts';
import type { ContextChange } from './context-change.ts';
import type { DriftAlarm } from './drift-alarm.ts';
import type { Probe } from './probe.ts';
import type { ProbeWay } from './probe-way.ts';
import type { ProbeRound } from './round.ts';

/** Everybody is asked the same, so probes stand in the trail that all share. */
export const probes = shelf<'probe', Probe>({
  kind: 'probe',
  table: 'probes',
  noun: 'probe',
  columns: ({ state }) => ({ active: state === 'active' }),
});

/** A round of all stands in the network's trail, a group's own in its own. */
export const rounds = shelf<'probeRound', ProbeRound>({
  kind: 'probeRound',
  table: 'probe_rounds',
  noun: 'round of probes',
  groups: ({ group }) => (group ? [group] : []),
  columns: ({ opensOn, closesOn }) => ({ opens_on: opensOn, closes_on: closesOn }),
});

export const ways = shelf<'probeWay', ProbeWay>({
  kind: 'probeWay',
  table: 'probe_ways',
  noun: 'way of answering',
  groups: ({ group }) => [group],
  columns: ({ group }) => ({ group_id: group }),
});

export const contextChanges = shelf<'contextChange', ContextChange>({
  kind: 'contextChange',
  table: 'context_changes',
  noun: 'change of context',
  groups: ({ group }) => [group],
  columns: ({ group, on }) => ({ group_id: group, changed_on: on }),
});

/** What a group says of it is its own. */
export const driftAlarms = shelf<'driftAlarm', DriftAlarm>({
  kind: 'driftAlarm',
  table: 'drift_alarms',
  noun: 'alarm',
  groups: ({ group }) => [group],
  columns: (alarm) => ({ group_id: alarm.group, open: alarm.words.length === 0 }),
});
