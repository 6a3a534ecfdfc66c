/** What happened in the demo network, in order: so that its trails read as if people had written them over two years. */
import type { DemoDecision, DemoGroup } from './demo-files.ts';

export type DemoEvent = { at: string; group: DemoGroup; decision: DemoDecision } & (
  | { kind: 'log'; by: string }
  | { kind: 'amend'; by: string; why: string; set: Record<string, unknown> }
  | { kind: 'result'; by: string }
  | { kind: 'deprecate'; by: string }
);

const later = (instant: string, days: number) => new Date(Date.parse(instant) + days * 86_400_000).toISOString();

const evening = (date: string) => `${date}T18:30:00.000Z`;

function eventsOf(group: DemoGroup, decision: DemoDecision, now: string): DemoEvent[] {
  const by = decision.recordedBy;
  const at = new Date(decision.recordedAt).toISOString();
  const result = decision.result as { on: string } | undefined;
  const amended = decision.amendments.map(
    (it): DemoEvent => ({
      kind: 'amend',
      at: new Date(it.on).toISOString(),
      group,
      decision,
      by: it.by,
      why: it.why,
      set: it.set,
    }),
  );
  const seen: DemoEvent[] = result ? [{ kind: 'result', at: evening(result.on), group, decision, by }] : [];
  const ended: DemoEvent[] =
    decision.status === 'deprecated' ? [{ kind: 'deprecate', at: later(at, 150), group, decision, by }] : [];
  const log: DemoEvent = { kind: 'log', at, group, decision, by };
  return [
    log,
    ...[...amended, ...seen, ...ended].map((event) => ({ ...event, at: event.at < at ? later(at, 0.01) : event.at })),
  ].map((event) => ({ ...event, at: event.at > now ? now : event.at }));
}

export const demoEvents = (groups: readonly DemoGroup[], now: string): DemoEvent[] =>
  groups
    .flatMap((group) => group.decisions.flatMap((decision) => eventsOf(group, decision, now)))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** The reference that each decision will have: its group's log counts in the order of recording. */
export function demoReferences(events: readonly DemoEvent[]): Map<string, string> {
  const counts = new Map<string, number>();
  const references = new Map<string, string>();
  for (const { kind, group, decision } of events) {
    if (kind !== 'log') continue;
    const number = (counts.get(group.slug) ?? 0) + 1;
    counts.set(group.slug, number);
    references.set(decision.key, `${group.slug}-${number}`);
  }
  return references;
}
