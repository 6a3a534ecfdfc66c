/** The context maps of the demo: drawn, looked at, doubted, fallen and replaced; and which decisions rest on them. */
import { z } from 'zod';
import { acknowledgeDependency } from '#common-ground/context-maps/acknowledge-dependency.ts';
import { addAssumption } from '#common-ground/context-maps/add-assumption.ts';
import { checkAssumption } from '#common-ground/context-maps/change-assumption.ts';
import { addMapItem } from '#common-ground/context-maps/change-map-items.ts';
import { clashAssumptions } from '#common-ground/context-maps/clash-assumptions.ts';
import { answerDispute, disputeAssumption } from '#common-ground/context-maps/dispute-assumption.ts';
import { fallAssumption, mendAssumption } from '#common-ground/context-maps/fall-assumption.ts';
import { confidences, disputeAnswers, type ItemKind } from '#common-ground/context-maps/kinds.ts';
import { amendDecision } from '#deciding/decisions/amend-decision.ts';
import { calendarDate } from '#kernel/words.ts';
import { type DemoEvent, deed, key, moment, type Stage } from '../script.ts';

const why = z.string();

const cared = {
  key: key.optional(),
  title: z.string(),
  /** With the rest of the map, where it says no day of its own. */
  added: deed.optional(),
  owner: key.optional(),
  confidence: z.enum(confidences).optional(),
  expiresOn: calendarDate.optional(),
};

const dispute = deed.extend({
  key,
  why,
  answered: deed.extend({ what: z.enum(disputeAnswers), why, title: z.string().optional() }).optional(),
});

const assumption = z.strictObject({
  ...cared,
  key,
  evidence: z.string().optional(),
  restsOn: z.array(key).default([]),
  checked: deed.optional(),
  fell: deed.extend({ why }).optional(),
  replaces: z.strictObject({ fallen: key, on: moment, why }).optional(),
  clashes: z.array(deed.extend({ with: key, why })).default([]),
  disputed: z.array(dispute).default([]),
});
type Assumption = z.output<typeof assumption>;

const item = z.strictObject({
  ...cared,
  text: z.string().optional(),
  other: key.optional(),
  acknowledged: deed.extend({ note: z.string() }).optional(),
});
type Item = z.output<typeof item>;

const map = z.strictObject({
  group: key,
  drawn: deed,
  assumptions: z.array(assumption).default([]),
  dependencies: z.array(item).default([]),
  boundaries: z.array(item).default([]),
  terms: z.array(item).default([]),
});
type GroupMap = z.output<typeof map>;

const rest = deed.extend({
  decision: key,
  assumptions: z.array(z.strictObject({ assumption: key, why: z.string().optional() })),
});

export const mapsFile = z.strictObject({ maps: z.array(map), rests: z.array(rest) });

const file = 'demo/reasoning/maps.yaml';

const doing =
  (from: string) =>
  ({ on }: { on: string }, play: DemoEvent['play']): DemoEvent => ({ at: on, from: `${file}, ${from}`, play });

const groupOf = (person: string) => person.split('/')[0];

const ownerOf = (stage: Stage, group: string, owner: string | undefined) =>
  owner === undefined ? null : stage.person(`${group}/${owner}`);

function assumptionEvents({ group, drawn }: GroupMap, told: Assumption): DemoEvent[] {
  const { key: name, added = drawn, owner, restsOn, checked, fell, replaces, clashes, disputed, ...content } = told;
  const at = doing(name);
  const add = async (stage: Stage) => {
    const rests = restsOn.map((it) => stage.id(it));
    const input = { ...content, group, owner: ownerOf(stage, group, owner), restsOn: rests };
    stage.keep(name, (await stage.ask(addAssumption, added.by, input)).id);
  };
  const one = <T extends { on: string }>(it: T | undefined, play: (it: T, stage: Stage) => Promise<unknown>) =>
    it ? [at(it, async (stage) => void (await play(it, stage)))] : [];
  return [
    at(added, add),
    ...one(checked, ({ by }, stage) => stage.ask(checkAssumption, by, { id: stage.id(name) })),
    ...one(fell, ({ by, why: said }, stage) => stage.ask(fallAssumption, by, { id: stage.id(name), why: said })),
    ...one(replaces, ({ fallen, why: said }, stage) =>
      stage.ask(mendAssumption, added.by, { id: stage.id(fallen), why: said, replacedBy: stage.id(name) }),
    ),
    ...clashes.flatMap((clash) =>
      one(clash, ({ by, why: said, with: other }, stage) =>
        stage.ask(clashAssumptions, by, { id: stage.id(name), with: stage.id(other), why: said }),
      ),
    ),
    ...disputed.flatMap((it) => disputeEvents(name, it)),
  ];
}

function disputeEvents(about: string, { key: name, why: said, answered, ...opened }: z.output<typeof dispute>) {
  const at = doing(name);
  const open = async (stage: Stage) => {
    const input = { id: stage.id(about), why: said, group: groupOf(opened.by) };
    stage.keep(name, (await stage.ask(disputeAssumption, opened.by, input)).id);
  };
  const answer = async (stage: Stage) => {
    const { on: _, by, ...answer } = answered!;
    await stage.ask(answerDispute, by, { ...answer, id: stage.id(name) });
  };
  return [at(opened, open), ...(answered ? [at(answered, answer)] : [])];
}

function itemEvents({ group, drawn }: GroupMap, kind: ItemKind, told: Item): DemoEvent[] {
  const { key: name, added = drawn, owner, other, acknowledged, ...content } = told;
  const at = doing(name ?? told.title);
  let id: string | undefined;
  const add = async (stage: Stage) => {
    const about = { kind, group, owner: ownerOf(stage, group, owner), other: other ? stage.group(other) : null };
    id = (await stage.ask(addMapItem, added.by, { ...content, ...about })).id;
    if (name) stage.keep(name, id);
  };
  const acknowledge = async (stage: Stage) => {
    await stage.ask(acknowledgeDependency, acknowledged!.by, { id, note: acknowledged!.note });
  };
  return [at(added, add), ...(acknowledged ? [at(acknowledged, acknowledge)] : [])];
}

const mapEvents = (drawn: GroupMap): DemoEvent[] => [
  ...drawn.assumptions.flatMap((it) => assumptionEvents(drawn, it)),
  ...drawn.dependencies.flatMap((it) => itemEvents(drawn, 'dependency', it)),
  ...drawn.boundaries.flatMap((it) => itemEvents(drawn, 'boundary', it)),
  ...drawn.terms.flatMap((it) => itemEvents(drawn, 'term', it)),
];

function restEvent({ decision, assumptions, ...said }: z.output<typeof rest>): DemoEvent {
  return doing(decision)(said, async (stage) => {
    const footing = assumptions.map(({ assumption: name, ...it }) => ({ ...it, assumption: stage.id(name) }));
    const reason = 'Said what it takes for true.';
    await stage.ask(amendDecision, said.by, { id: stage.id(decision), why: reason, set: { assumptions: footing } });
  });
}

export const mapsEvents = ({ maps, rests }: z.output<typeof mapsFile>): DemoEvent[] => [
  ...maps.flatMap(mapEvents),
  ...rests.map(restEvent),
];
