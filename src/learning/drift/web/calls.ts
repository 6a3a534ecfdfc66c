/** What the pages of probes and drift ask of the server. */
import { queryOptions } from '@tanstack/react-query';
import { type CallsOf, type Told, useCalls } from '#ui/calls.tsx';
import type { answerAlarm } from '../answer-alarm.ts';
import type { answerRound } from '../answer-round.ts';
import type { listProbes } from '../list-probes.ts';
import type { addProbe, tendProbe } from '../manage-probes.ts';
import type { openOwnRound, openRound } from '../open-round.ts';
import type { showDrift } from '../show-drift.ts';
import type { openRounds, showRound } from '../show-round.ts';
import type { tellChange } from '../tell-change.ts';
import type { chooseWay } from '../ways.ts';

export interface DriftCalls {
  probes: CallsOf<{ list: typeof listProbes; add: typeof addProbe; tend: typeof tendProbe }>;
  probeRounds: CallsOf<{
    open: typeof openRound;
    openOwn: typeof openOwnRound;
    waiting: typeof openRounds;
    show: typeof showRound;
    answer: typeof answerRound;
  }>;
  probeWays: CallsOf<{ choose: typeof chooseWay }>;
  contextChanges: CallsOf<{ tell: typeof tellChange }>;
  drift: CallsOf<{ show: typeof showDrift; answer: typeof answerAlarm }>;
}

export type Drift = Told<DriftCalls['drift']['show']>;
export type Chart = Drift['charts'][number];
export type Point = NonNullable<Drift['own']>['course'][number][number];
export type Probes = Told<DriftCalls['probes']['list']>;
export type Round = Told<DriftCalls['probeRounds']['show']>;

export const useDriftCalls = (): DriftCalls => useCalls<DriftCalls>();

export const driftQuery = (calls: DriftCalls, group: string | undefined) =>
  queryOptions({
    queryKey: ['drift', 'show', group ?? ''],
    queryFn: () => calls.drift.show(group ? { group } : {}),
  });

export const probesQuery = (calls: DriftCalls) =>
  queryOptions({ queryKey: ['drift', 'probes'], queryFn: () => calls.probes.list({}) });

export const roundQuery = (calls: DriftCalls, round: string) =>
  queryOptions({
    queryKey: ['drift', 'round', round],
    queryFn: () => calls.probeRounds.show({ round: round as never }),
  });
