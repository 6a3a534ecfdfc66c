/** Which decisions reach how far: rules that anybody can read, each with its reason. They advise, and none of them blocks. */
import { z } from 'zod';
import { idSchema } from '#kernel/id.ts';
import { keptFields } from '#kernel/kept.ts';
import { instant, line, lines, text } from '#kernel/words.ts';
import { type Zone, zones } from './zone.ts';

/** More rules than this nobody has in mind while they decide. */
export const mostRules = 40;
export const longestRule = 1000;

export const zoneRule = z.object({
  name: line(100).min(1, 'Give the rule a name.').describe('What people call the rule'),
  zone: z.enum(zones).describe('How far a decision that it matches reaches'),
  when: text(longestRule)
    .min(1, 'Say when the rule matches.')
    .describe('When it matches: an expression (CEL) over the draft, such as affectedGroups > 2'),
  why: line(500).min(1, 'Give the reason in one sentence.').describe('The reason, in one sentence'),
  examples: lines(200, 10).describe('Decisions that it is meant for, in words'),
});
export type ZoneRule = z.output<typeof zoneRule>;

const telling = z.object({
  whom: line(300).default('').describe('Whom to tell; empty where nobody needs to be told'),
  days: z.int().min(0).max(365).nullable().default(null).describe('Within how many days'),
});

const rules = z
  .array(zoneRule)
  .max(mostRules, `Keep this to ${mostRules} rules: merge or retire one first.`)
  .superRefine((all, { addIssue }) => {
    all.forEach(({ name }, index) => {
      if (all.findIndex((other) => other.name.toLowerCase() === name.toLowerCase()) < index)
        addIssue({ code: 'custom', path: [index, 'name'], message: `Two rules are called “${name}”. Rename one.` });
    });
  });

export const zoneMapContent = z.object({
  rules: rules.describe('The rules; of those that match, the one that reaches farthest counts'),
  otherwise: z
    .object({
      zone: z.enum(zones).describe('The zone of a decision that no rule matches'),
      why: line(500).min(1, 'Say in one sentence why this is the zone of everything else.').describe('The reason'),
    })
    .describe('What holds where no rule matches'),
  tell: z
    .object({
      local: telling.prefault({}),
      check: telling.prefault({}),
      aware: telling.prefault({}),
      intervene: telling.prefault({}),
    })
    .describe('For each zone: whom to tell, and within how many days'),
});
export type ZoneMapContent = z.output<typeof zoneMapContent>;

export const zoneMapVersion = zoneMapContent.extend({
  version: z.int().positive(),
  at: instant,
  by: idSchema('person').nullable(),
  why: text(5000).describe('Why the map changed'),
  causes: z.array(z.string()).describe('What caused the change, by id: disagreements, decisions, conflicts…'),
  proposal: idSchema('proposal').nullable().describe('The proposal that was signed'),
});
export type ZoneMapVersion = z.output<typeof zoneMapVersion>;

export const zoneMapRecord = zoneMapContent.extend({
  ...keptFields('zoneMap'),
  version: z.int().positive(),
  versions: z.array(zoneMapVersion).describe('All versions, the first one first'),
});
export type ZoneMap = z.output<typeof zoneMapRecord>;

/** What rules can look at. It is about what is decided, and never about who decides it. */
export const zoneFacts = z.object({
  topics: z.array(z.string()),
  affects: z.array(z.string()),
  affectedGroups: z.int(),
  reversibility: z.string(),
  cost: z.number().nullable(),
  upholds: z.array(z.string()),
  stretches: z.array(z.string()),
  breaks: z.array(z.string()),
  breaksValue: z.array(z.string()),
  text: z.string(),
});
export type ZoneFacts = z.output<typeof zoneFacts>;

/** A rule that could not be understood, with the place in it. */
export const ruleProblem = z.object({
  rule: z.int().describe('Its place among the rules, from 0'),
  name: z.string(),
  line: z.int().describe('From 1'),
  column: z.int().describe('From 1'),
  sentence: z.string().describe('What is wrong'),
});
export type RuleProblem = z.output<typeof ruleProblem>;

/** A rule that could be understood, and could not be worked out for a draft; it counts as not matching. */
export const failingRule = z.object({ name: z.string(), sentence: z.string() });

export const verdict = z.object({
  zone: z.enum(zones),
  rule: z.string().describe('The name of the rule that counted; empty where none matched'),
  why: z.string().describe('Its reason'),
  also: z.array(z.object({ name: z.string(), zone: z.enum(zones), why: z.string() })).describe('What matched besides'),
  failing: z.array(failingRule).describe('Rules that could not be worked out here; they count as not matching'),
});
export type Verdict = z.output<typeof verdict>;

/** How far a zone reaches, from 0. */
export const reach = (zone: Zone): number => zones.indexOf(zone);
