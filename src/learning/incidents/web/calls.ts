/** What the pages of reviews ask of the server. */
import { type CallsOf, type Told, useCalls } from '#ui/calls.tsx';
import type { addAction, amendAction, takeActionOff } from '../act.ts';
import type { amendIncident } from '../amend-incident.ts';
import type { beginIncident } from '../begin-incident.ts';
import type { closeIncident, reopenIncident } from '../close-incident.ts';
import type { findFailures } from '../find-failures.ts';
import type { listActions } from '../list-actions.ts';
import type { listIncidents } from '../list-incidents.ts';
import type { showIncident } from '../show-incident.ts';
import type { showLearning } from '../show-learning.ts';
import type { suggestFactors } from '../suggest-factors.ts';
import type { tellIncident } from '../tell-incident.ts';

export interface IncidentCalls {
  incidents: CallsOf<{
    list: typeof listIncidents;
    show: typeof showIncident;
    begin: typeof beginIncident;
    amend: typeof amendIncident;
    tell: typeof tellIncident;
    addAction: typeof addAction;
    amendAction: typeof amendAction;
    takeActionOff: typeof takeActionOff;
    close: typeof closeIncident;
    reopen: typeof reopenIncident;
    actions: typeof listActions;
    factors: typeof suggestFactors;
    learning: typeof showLearning;
  }>;
  failures: CallsOf<{ find: typeof findFailures }>;
}

type Calls = IncidentCalls['incidents'];
export type IncidentShown = Told<Calls['show']>;
export type IncidentRow = Told<Calls['list']>['incidents'][number];
export type Action = IncidentShown['actions'][number];
export type OpenAction = Told<Calls['actions']>['actions'][number];
export type Factor = IncidentShown['factors'][number];
export type Station = IncidentShown['timeline'][number];
export type KnownFactor = Told<Calls['factors']>['factors'][number];
export type Learning = Told<Calls['learning']>;
export type Failure = Told<IncidentCalls['failures']['find']>['failures'][number];

export const useIncidentCalls = (): IncidentCalls => useCalls<IncidentCalls>();
