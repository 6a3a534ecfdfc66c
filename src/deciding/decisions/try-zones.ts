/** Tries rules before they are in force: what they would say of a draft, of the latest decisions, and of what was said against them. */
import { z } from 'zod';
import { judge, problemsOf, readMap } from '#common-ground/zones/apply-map.ts';
import { zoneDraft } from '#common-ground/zones/draft.ts';
import { factsOf, namesFor } from '#common-ground/zones/draft-facts.ts';
import { zones } from '#common-ground/zones/zone.ts';
import { stillOpen, zoneDisagreements } from '#common-ground/zones/zone-disagreements.store.ts';
import { longestRule, mostRules, ruleProblem, verdict, zoneRule } from '#common-ground/zones/zone-map.ts';
import { mapInForce } from '#common-ground/zones/zone-maps.store.ts';
import { type Context, operation } from '#kernel/operation.ts';
import { people } from '#kernel/permission.ts';
import { text } from '#kernel/words.ts';
import { groupName } from './decision-row.ts';
import { selectRows } from './decision-rows.store.ts';
import { referenceOf } from './references.ts';

const placed = z.object({ zone: z.enum(zones), rule: z.string() });

const example = z.object({
  decision: z.object({ id: z.string(), ref: z.string(), title: z.string(), group: groupName }),
  logged: placed.nullable().describe('The zone that it carries since it was logged'),
  now: placed.nullable().describe('What the map in force says of it; null where there is none'),
  tried: placed.describe('What these rules say of it'),
  matching: z.array(z.string()).describe('Every rule of these that matches it'),
});

/** A rule that is being written has no name or reason yet. */
const halfWritten = zoneRule.extend({
  name: z.string().max(100).default(''),
  when: text(longestRule).default(''),
  why: z.string().max(500).default(''),
});

const input = z.object({
  rules: z.array(halfWritten).max(mostRules).optional().describe('The rules to try; without them, those in force'),
  otherwise: z
    .object({ zone: z.enum(zones), why: z.string().max(500).default('') })
    .prefault({ zone: 'local' })
    .describe('The zone where none matches'),
  draft: zoneDraft.optional().describe('A draft to hold them against'),
  limit: z.int().min(0).max(200).default(50).describe('How many of the latest decisions to hold them against'),
});

const latestDecisions = ({ db, network }: Context, limit: number) =>
  selectRows(db, network)
    .select('decisions.record')
    .where('decisions.retracted', '=', false)
    .orderBy('decisions.recorded_at', 'desc')
    .orderBy('decisions.id', 'desc')
    .limit(limit)
    .execute();

const nameOf = ({
  id,
  title,
  slug,
  number,
  group_id,
  name,
  kind,
}: Awaited<ReturnType<typeof latestDecisions>>[number]) => ({
  id,
  ref: referenceOf(slug, number),
  title,
  group: { id: group_id, slug, name, kind },
});

const shortly = ({ zone, rule }: z.output<typeof placed>) => ({ zone, rule });

/** The map that these rules would make; a rule that is not understood is left out, so that the others can be seen. */
function asMap({ rules, otherwise }: z.output<typeof input>, problems: readonly { rule: number }[]) {
  const broken = new Set(problems.map(({ rule }) => rule));
  const understood = (rules ?? []).filter((_, place) => !broken.has(place));
  const quiet = { whom: '', days: null };
  const tell = { local: quiet, check: quiet, aware: quiet, intervene: quiet };
  return readMap({ rules: understood, otherwise, tell });
}

export const tryZones = operation({
  summary: 'Try rules of a zone map without putting them in force',
  effect: 'read',
  http: { method: 'POST', path: '/zones/trial' },
  may: people,
  input,
  output: z.object({
    problems: z.array(ruleProblem).describe('Rules that are not understood, with the place'),
    draft: verdict.nullable().describe('What the rules say of the draft'),
    examples: z.array(example).describe('What they say of the latest decisions'),
    disagreements: z
      .array(z.object({ id: z.string(), title: z.string(), says: z.enum(zones), advised: placed, tried: placed }))
      .describe('What they say of everything that groups have said against the map and that is still open'),
  }),
  async run(context, asked) {
    const { db, network } = context;
    const problems = problemsOf(asked.rules ?? []);
    const inForce = await mapInForce(db, network);
    const map = asked.rules || !inForce ? asMap(asked, problems) : inForce.map;
    const rows = await latestDecisions(context, asked.limit);
    const drafts = asked.draft ? [asked.draft] : [];
    const names = await namesFor(db, network, [...rows.map(({ record }) => record), ...drafts]);
    const said = await zoneDisagreements.list(db, network, { where: stillOpen, limit: 100 });
    return {
      problems,
      draft: asked.draft ? judge(map, factsOf(asked.draft, names)) : null,
      examples: rows.map((row) => {
        const facts = factsOf(row.record, names);
        const tried = judge(map, facts);
        return {
          decision: nameOf(row),
          logged: row.record.zone ? shortly(row.record.zone) : null,
          now: inForce && shortly(judge(inForce.map, facts)),
          tried: shortly(tried),
          matching: [tried.rule, ...tried.also.map(({ name }) => name)].filter(Boolean),
        };
      }),
      disagreements: said.map(({ id, title, says, advised, facts }) => {
        return { id, title, says, advised: shortly(advised), tried: shortly(judge(map, facts)) };
      }),
    };
  },
});
