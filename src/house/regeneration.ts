/** How the shared texts change: the circle, failing processes, proposals and meetings. */
import { showAgenda } from '#coherence/governance/agenda.ts';
import { drawCircle } from '#coherence/governance/draw-circle.ts';
import { closeMeeting, openMeeting, recordMeeting } from '#coherence/governance/hold-meeting.ts';
import { listProcesses, suggestProcesses } from '#coherence/governance/list-processes.ts';
import { makeProposal, withdrawProposal } from '#coherence/governance/make-proposal.ts';
import { dissentFromProposal, objectToProposal } from '#coherence/governance/object-to-proposal.ts';
import { replyToObjection } from '#coherence/governance/reply-to-objection.ts';
import { joinProcesses, reportProcess } from '#coherence/governance/report-process.ts';
import { shapeCircle } from '#coherence/governance/shape-circle.ts';
import { showCircle } from '#coherence/governance/show-circle.ts';
import { listMeetings, showMeeting } from '#coherence/governance/show-meeting.ts';
import { listProposals, showProposal } from '#coherence/governance/show-proposal.ts';
import { refuseProposal, signProposal } from '#coherence/governance/sign-proposal.ts';
import { optOut, volunteer } from '#coherence/governance/volunteer.ts';

export const regeneration = {
  circle: { show: showCircle, volunteer, optOut, draw: drawCircle, shape: shapeCircle },
  processes: { list: listProcesses, suggest: suggestProcesses, report: reportProcess, join: joinProcesses },
  proposals: {
    list: listProposals,
    show: showProposal,
    make: makeProposal,
    sign: signProposal,
    refuse: refuseProposal,
    object: objectToProposal,
    reply: replyToObjection,
    dissent: dissentFromProposal,
    withdraw: withdrawProposal,
  },
  meetings: {
    list: listMeetings,
    show: showMeeting,
    agenda: showAgenda,
    open: openMeeting,
    record: recordMeeting,
    close: closeMeeting,
  },
};
