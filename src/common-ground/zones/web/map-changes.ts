/** What a version of the map changed, rule by rule. A rule is known by its name. */
import type { Zone } from '../zone.ts';
import type { MapContent, Rule } from './calls.ts';

export interface MapChange {
  kind: 'added' | 'removed' | 'reworded' | 'moved' | 'otherwise' | 'telling';
  name: string;
  /** Where it was and where it is, for a rule that now reaches farther or less far. */
  from?: Zone;
  to?: Zone;
}

const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);

function changeOf(before: Rule | undefined, after: Rule): MapChange[] {
  const { name } = after;
  if (!before) return [{ kind: 'added', name, to: after.zone }];
  if (before.zone !== after.zone) return [{ kind: 'moved', name, from: before.zone, to: after.zone }];
  const said = ({ when, why, examples = [] }: Rule) => [when, why, examples];
  return differs(said(before), said(after)) ? [{ kind: 'reworded', name }] : [];
}

type Content = Pick<MapContent, 'rules' | 'otherwise' | 'tell'>;

export function mapChanges(before: Content | undefined, after: Content): MapChange[] {
  const earlier = new Map((before?.rules ?? []).map((rule) => [rule.name, rule]));
  const later = new Set(after.rules.map(({ name }) => name));
  const changes = [
    ...after.rules.flatMap((rule) => changeOf(earlier.get(rule.name), rule)),
    ...[...earlier.values()].flatMap(({ name, zone }): MapChange[] =>
      later.has(name) ? [] : [{ kind: 'removed', name, from: zone }],
    ),
  ];
  if (!before) return changes;
  const parts = { otherwise: 'otherwise', tell: 'telling' } as const;
  for (const part of ['otherwise', 'tell'] as const)
    if (differs(sorted(before[part]), sorted(after[part]))) changes.push({ kind: parts[part], name: '' });
  return changes;
}

/** The order of keys changes on the way through a database. */
const sorted = (value: object): unknown =>
  Object.entries(value)
    .map(([key, part]: [string, unknown]) => [key, typeof part === 'object' && part ? sorted(part) : part])
    .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
