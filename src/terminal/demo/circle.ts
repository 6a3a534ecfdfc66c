/** The circle of the demo: who volunteered, how it was drawn, its meetings, what failed three groups, and other proposals. */
import { z } from 'zod';
import { drawCircle } from '#coherence/governance/draw-circle.ts';
import { closeMeeting, openMeeting, recordMeeting } from '#coherence/governance/hold-meeting.ts';
import { reportProcess } from '#coherence/governance/report-process.ts';
import { optOut, volunteer } from '#coherence/governance/volunteer.ts';
import { type ProposalScript, proposalEvents, proposalScript } from './proposals.ts';
import { type DemoEvent, deed, key, moment, type Stage, whoOrCircle } from './script.ts';

const byCircle = z.strictObject({ on: moment, by: whoOrCircle });
const saying = z.strictObject({ by: z.string(), text: z.string() });

const meeting = z.strictObject({
  key,
  title: z.string(),
  opened: byCircle,
  closed: byCircle,
  answers: z.strictObject({ brokeDown: z.string(), learned: z.string(), evolve: z.string() }),
  minutes: z.string(),
  challenges: z.array(saying).default([]),
  dissent: z.array(saying).default([]),
});
type Meeting = z.output<typeof meeting>;

const report = deed.extend({ text: z.string(), evidence: z.array(key).default([]) });
const process = z.strictObject({ key, title: z.string(), reports: z.array(report).min(1) });

const wanted = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('new-principle'),
    value: key,
    content: z.strictObject({ title: z.string(), text: z.string(), tradeOff: z.string() }),
  }),
  z.strictObject({
    kind: z.literal('revise-principle'),
    principle: key,
    content: z.strictObject({ title: z.string(), text: z.string(), tradeOff: z.string() }),
  }),
  z.strictObject({ kind: z.literal('retire-principle'), principle: key }),
  z.strictObject({ kind: z.literal('retire-value'), value: key }),
  z.strictObject({ kind: z.literal('zones'), text: z.string() }),
]);

export const circleFile = z.strictObject({
  volunteers: z.array(deed),
  optOuts: z.array(deed.extend({ why: z.string() })),
  draws: z.array(byCircle.extend({ why: z.string() })),
  meetings: z.array(meeting),
  processes: z.array(process),
  proposals: z.array(proposalScript.extend({ key, change: wanted })).describe('Those that made no principle new'),
});
type Script = z.output<typeof circleFile>;

const speaker = (stage: Stage, by: string) => stage.world.cast.people.get(by)?.id ?? by;

function meetingEvents({ key: name, title, opened, closed, challenges, dissent, ...said }: Meeting): DemoEvent[] {
  const from = `demo/loop/circle.yaml, ${name}`;
  const open = async (stage: Stage) => {
    const input = { title, heldOn: opened.on.slice(0, 10) };
    stage.keep(name, (await stage.ask(openMeeting, await stage.oneOf(opened.by), input)).id);
  };
  const close = async (stage: Stage) => {
    const by = await stage.oneOf(closed.by);
    const spoken = (some: typeof challenges) => some.map((it) => ({ ...it, by: speaker(stage, it.by) }));
    const written = { ...said, challenges: spoken(challenges), dissent: spoken(dissent) };
    await stage.ask(recordMeeting, by, { id: stage.id(name), ...written });
    await stage.ask(closeMeeting, by, { id: stage.id(name) });
  };
  return [
    { at: opened.on, from, play: open },
    { at: closed.on, from, play: close },
  ];
}

function processEvents({ key: name, title, reports }: z.output<typeof process>): DemoEvent[] {
  return reports.map(({ on, by, text, evidence }, place) => ({
    at: on,
    from: `demo/loop/circle.yaml, ${name}`,
    play: async (stage) => {
      const report = { group: by.split('/')[0], text, evidence: evidence.map((it) => stage.id(it)) };
      const which = place === 0 ? { title } : { process: stage.id(name) };
      const { id } = await stage.ask(reportProcess, by, { ...report, ...which });
      if (place === 0) stage.keep(name, id);
    },
  }));
}

function otherProposal({
  key: name,
  change,
  ...script
}: ProposalScript & { key: string; change: z.output<typeof wanted> }) {
  const withIds = (stage: Stage) => ({
    ...change,
    ...('value' in change && { value: stage.id(change.value) }),
    ...('principle' in change && { principle: stage.id(change.principle) }),
  });
  return proposalEvents(script, `demo/loop/circle.yaml, ${name}`, withIds);
}

/** Volunteers, draws and those who take no further turn. */
function seatEvents({ volunteers, optOuts, draws }: Script): DemoEvent[] {
  const from = 'demo/loop/circle.yaml, the circle';
  return [
    ...volunteers.map(({ on, by }) => ({
      at: on,
      from,
      play: async (stage: Stage) => void (await stage.ask(volunteer, by, { group: by.split('/')[0] })),
    })),
    ...optOuts.map(({ on, by, why }) => ({
      at: on,
      from,
      play: async (stage: Stage) => void (await stage.ask(optOut, by, { why })),
    })),
    ...draws.map(({ on, by, why }) => ({
      at: on,
      from,
      play: async (stage: Stage) => void (await stage.ask(drawCircle, await stage.oneOf(by), { why })),
    })),
  ];
}

export const circleEvents = (script: Script): DemoEvent[] => [
  ...seatEvents(script),
  ...script.meetings.flatMap(meetingEvents),
  ...script.processes.flatMap(processEvents),
  ...script.proposals.flatMap(otherProposal),
];
