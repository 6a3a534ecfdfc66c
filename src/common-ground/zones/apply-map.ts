/** Holds a decision against the zone map. Every rule that matches is told, and the one that reaches farthest counts. */
import { isRefusal, readRule } from './rule-language.ts';
import {
  type RuleProblem,
  reach,
  type Verdict,
  type ZoneFacts,
  type ZoneMapContent,
  type ZoneRule,
} from './zone-map.ts';

interface ReadRule extends ZoneRule {
  matches(facts: ZoneFacts): boolean | { failing: string };
}

export interface ReadMap extends Pick<ZoneMapContent, 'otherwise' | 'tell'> {
  readonly rules: readonly ReadRule[];
}

/** What is wrong with the rules of a map, each with its place; empty where all are understood. */
export const problemsOf = (rules: readonly ZoneRule[]): RuleProblem[] =>
  rules.flatMap(({ name, when }, rule) => {
    const read = readRule(when);
    return isRefusal(read) ? [{ rule, name, ...read }] : [];
  });

/** A map ready for use. A rule that cannot be understood never matches and says so each time: no map stops anybody. */
export function readMap({ rules, otherwise, tell }: ZoneMapContent): ReadMap {
  const ready = rules.map((rule): ReadRule => {
    const read = readRule(rule.when);
    return { ...rule, matches: isRefusal(read) ? () => ({ failing: read.sentence }) : read.matches };
  });
  return { rules: ready, otherwise, tell };
}

/** The zone of a decision, with the reason. It never throws. */
export function judge(map: ReadMap, facts: ZoneFacts): Verdict {
  const asked = map.rules.map((rule) => ({ rule, answer: rule.matches(facts) }));
  const failing = asked.flatMap(({ rule, answer }) =>
    typeof answer === 'object' ? [{ name: rule.name, sentence: answer.failing }] : [],
  );
  // A stable sort: among rules of one zone the first of the map is named.
  const matching = asked
    .flatMap(({ rule, answer }) => (answer === true ? [rule] : []))
    .sort((one, other) => reach(other.zone) - reach(one.zone));
  const [counts, ...others] = matching;
  const also = others.map(({ name, zone, why }) => ({ name, zone, why }));
  if (!counts) return { ...map.otherwise, rule: '', also, failing };
  return { zone: counts.zone, rule: counts.name, why: counts.why, also, failing };
}
