/** What the pages of the circle, its proposals and its meetings ask of the server. */
import type { listPrinciples } from '#common-ground/principles/list-principles.ts';
import type { listValues } from '#common-ground/values/list-values.ts';
import type { listDecisions } from '#deciding/decisions/list-decisions.ts';
import { type Asked, type CallsOf, type Told, useCalls } from '#ui/calls.tsx';
import type { showAgenda } from '../agenda.ts';
import type { drawCircle } from '../draw-circle.ts';
import type { closeMeeting, openMeeting, recordMeeting } from '../hold-meeting.ts';
import type { listProcesses, suggestProcesses } from '../list-processes.ts';
import type { makeProposal, withdrawProposal } from '../make-proposal.ts';
import type { dissentFromProposal, objectToProposal } from '../object-to-proposal.ts';
import type { replyToObjection } from '../reply-to-objection.ts';
import type { joinProcesses, reportProcess } from '../report-process.ts';
import type { showCircle } from '../show-circle.ts';
import type { listMeetings, showMeeting } from '../show-meeting.ts';
import type { listProposals, showProposal } from '../show-proposal.ts';
import type { refuseProposal, signProposal } from '../sign-proposal.ts';
import type { optOut, volunteer } from '../volunteer.ts';

export interface GovernanceCalls {
  circle: CallsOf<{
    show: typeof showCircle;
    volunteer: typeof volunteer;
    optOut: typeof optOut;
    draw: typeof drawCircle;
  }>;
  processes: CallsOf<{
    list: typeof listProcesses;
    suggest: typeof suggestProcesses;
    report: typeof reportProcess;
    join: typeof joinProcesses;
  }>;
  proposals: CallsOf<{
    list: typeof listProposals;
    show: typeof showProposal;
    make: typeof makeProposal;
    sign: typeof signProposal;
    refuse: typeof refuseProposal;
    object: typeof objectToProposal;
    reply: typeof replyToObjection;
    dissent: typeof dissentFromProposal;
    withdraw: typeof withdrawProposal;
  }>;
  meetings: CallsOf<{
    list: typeof listMeetings;
    show: typeof showMeeting;
    agenda: typeof showAgenda;
    open: typeof openMeeting;
    record: typeof recordMeeting;
    close: typeof closeMeeting;
  }>;
  principles: CallsOf<{ list: typeof listPrinciples }>;
  values: CallsOf<{ list: typeof listValues }>;
  decisions: CallsOf<{ list: typeof listDecisions }>;
}

export type CircleShown = Told<GovernanceCalls['circle']['show']>;
export type Seat = CircleShown['seats'][number];
export type ProposalRow = Told<GovernanceCalls['proposals']['list']>['proposals'][number];
export type ProposalShown = Told<GovernanceCalls['proposals']['show']>;
export type NewProposal = Asked<GovernanceCalls['proposals']['make']>;
export type ProcessesShown = Told<GovernanceCalls['processes']['list']>;
export type AgendaItem = Told<GovernanceCalls['meetings']['agenda']>['items'][number];
export type MeetingShown = Told<GovernanceCalls['meetings']['show']>;
export type MeetingsShown = Told<GovernanceCalls['meetings']['list']>;
export type PrincipleRow = Told<GovernanceCalls['principles']['list']>['principles'][number];

export const useGovernanceCalls = (): GovernanceCalls => useCalls<GovernanceCalls>();
