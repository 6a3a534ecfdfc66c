/** A group says that a way of working fails it. The third independent group raises it to the values layer, once. */
import { z } from 'zod';
import { meantGroup, ownGroup } from '#deciding/decisions/log-decision.ts';
import { dateOf } from '#kernel/clock.ts';
import { idSchema } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { membersOf, people } from '#kernel/permission.ts';
import { Problem } from '#kernel/problem.ts';
import { line, text } from '#kernel/words.ts';
import { requireEvidence } from './evidence.store.ts';
import { groupsToRaise, independentGroups, type Process, processRecord, type Report } from './process.ts';
import { processes } from './processes.store.ts';

const mostReports = 300;

/** The reports with this one, and the day on which they raise the process: that day comes once. */
function withReports(context: PersonContext, before: Process, more: readonly Report[]) {
  const reports = [...before.reports, ...more];
  if (reports.length > mostReports) throw new Problem('invalid', `A process holds ${mostReports} reports at most.`);
  const enough = independentGroups(reports) >= groupsToRaise;
  return { reports, raisedOn: before.raisedOn ?? (enough ? dateOf(context.now) : null) };
}

/** Where it was joined into another one, that one is meant, which may have been joined in its turn. */
async function meantProcess({ db, network }: PersonContext, id: string): Promise<Process['id']> {
  let found = await processes.find(db, network, id, true);
  while (found.joinedInto) found = await processes.find(db, network, found.joinedInto, true);
  return found.id;
}

const input = z.object({
  group: ownGroup,
  process: idSchema('process').optional().describe('The process that others have reported already'),
  title: line(200).default('').describe('What fails, in one line, where nobody has reported it yet'),
  text: text(5000).min(1, 'Say how it fails your group.').describe('How it fails your group (Markdown)'),
  evidence: z.array(idSchema('decision')).max(50).default([]).describe('Decisions that show it, by id'),
});

export const reportProcess = operation({
  summary: 'Report that a way of working fails your group',
  effect: 'write',
  http: { method: 'POST', path: '/processes/reports' },
  may: membersOf((context, { group }: { group?: string | undefined }) => meantGroup(context, group)),
  input,
  output: processRecord,
  async run(context, { process, title, ...given }) {
    const group = await meantGroup(context, given.group);
    await requireEvidence(context, given.evidence);
    const report: Report = { by: context.actor.id, group, text: given.text, evidence: given.evidence, at: context.now };
    if (!process) {
      if (!title) throw new Problem('invalid', 'Say in one line what fails, or name the process that others reported.');
      return processes.add(context, 'process.reported', { title, reports: [report], raisedOn: null, joinedInto: null });
    }
    const id = await meantProcess(context, process);
    return processes.change(context, 'process.reported', { id }, (before) => withReports(context, before, [report]));
  },
});

export const joinProcesses = operation({
  summary: 'Say that two reported processes are one and the same',
  effect: 'write',
  http: { method: 'POST', path: '/processes/{id}/join' },
  positional: ['id', 'into'],
  may: people,
  input: z.object({
    id: idSchema('process').describe('The process whose reports go over'),
    into: idSchema('process').describe('The process that it is'),
    why: text(2000).min(1, 'Say why they are the same.').describe('Why they are the same'),
  }),
  output: processRecord,
  async run(context, { id, into, why }) {
    const { db, network, actor } = context;
    if (id === into) throw new Problem('invalid', 'That is one process already.');
    for (const one of [id, into].sort()) await processes.find(db, network, one, true);
    const [from, to] = [await processes.find(db, network, id), await processes.find(db, network, into)];
    if (from.joinedInto || to.joinedInto)
      throw new Problem('invalid', 'One of them has been joined to another already.');
    if (from.raisedOn) throw new Problem('invalid', 'It has been raised already. Join the other one into it.');
    if (![...from.reports, ...to.reports].some(({ by }) => by === actor.id))
      throw new Problem('forbidden', 'Only somebody who reported one of them can say that they are the same.');
    await processes.change(context, 'process.joined', { id, why }, () => ({ joinedInto: into }));
    const change = { id: into, why };
    return processes.change(context, 'process.extended', change, (before) =>
      withReports(context, before, from.reports),
    );
  },
});
