/** The rounds of probes of the demo: opened and told through the operations, and answered as the file says how. */
import { z } from 'zod';
import { dateOf, daysAfter } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import { answerRound } from '#learning/drift/answer-round.ts';
import { addProbe } from '#learning/drift/manage-probes.ts';
import { openRound } from '#learning/drift/open-round.ts';
import { keepAll } from '#learning/drift/probe-answers.store.ts';
import { tellChange } from '#learning/drift/tell-change.ts';
import { type Random, uniformNumbers } from '#measures/statistics/random.ts';
import { circle, type DemoEvent, deed, key, moment, type Stage, who } from '../script.ts';

const view = z.strictObject({
  key,
  statement: z.string(),
  about: z.array(key).default([]),
  espouses: key.optional(),
});

const change = z.strictObject({
  key,
  told: deed,
  what: z.string(),
  on: z.iso.date(),
  text: z.string(),
  probes: z.array(key),
  known: z.record(z.string(), z.array(z.number())),
});

export const driftFile = z.strictObject({
  probes: z.strictObject({
    on: moment,
    views: z.array(view),
    facts: z.array(view.extend({ on: moment, options: z.array(z.string()), right: z.int() })),
    proposed: z.array(view.extend({ on: moment, by: who })),
  }),
  rounds: z.strictObject({
    first: z.iso.date(),
    every: z.int(),
    days: z.int(),
    count: z.int(),
    open: z.strictObject({ on: z.iso.date(), days: z.int(), answered: z.int() }),
  }),
  answers: z.strictObject({
    seed: z.int(),
    respond: z.number(),
    since: z.record(z.string(), z.int()),
    groups: z.record(z.string(), z.array(z.number())),
    apart: z.strictObject({
      between: z.tuple([z.string(), z.string()]),
      probes: z.record(z.string(), z.number()),
      from: z.record(z.string(), z.number()),
    }),
  }),
  changes: z.array(change),
});
export type DriftFile = z.output<typeof driftFile>;

const spread = { between: 0.6, within: 0.5 };
const cuts = [-1.5, -0.5, 0.5, 1.5];

const normal = (random: Random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

interface Answered {
  person: string;
  group: string;
  answers: Record<string, number>;
}

/** How far the first of the two groups has moved by a round, counted from 1. */
function steps({ apart }: DriftFile['answers'], round: number): number {
  const past = Object.entries(apart.from).filter(([from]) => Number(from) <= round);
  return past.reduce((sum, [, step], place) => {
    const [from, until] = [Number(past[place]![0]), Number(past[place + 1]?.[0] ?? round + 1)];
    return sum + step * (until - from);
  }, 0);
}

/** All that is answered in the rounds that have closed, as keys: the same each time. */
export function drawnAnswers(file: DriftFile, members: (group: string) => readonly string[]): Answered[][] {
  const random = uniformNumbers(file.answers.seed);
  const { views } = file.probes;
  const people = Object.entries(file.answers.groups).flatMap(([group, stand]) =>
    members(group).map((person, place) => ({
      person,
      group,
      place,
      lean: stand.map((it) => it + spread.between * normal(random)),
    })),
  );
  return Array.from({ length: file.rounds.count }, (_, index) => {
    const moved = steps(file.answers, index + 1);
    return people.flatMap(({ person, group, lean }): Answered[] => {
      const missing = random() > file.answers.respond;
      const side = file.answers.apart.between.indexOf(group);
      const way = side === 0 ? 1 : side === 1 ? -1 : 0;
      const answers = views.map((probe, place) => {
        const own = way * (file.answers.apart.probes[probe.key] ?? 0) * moved;
        const latent = lean[place]! + own + spread.within * normal(random);
        return [probe.key, 1 + cuts.filter((cut) => latent > cut).length] as const;
      });
      const early = index + 1 < (file.answers.since[group] ?? 1);
      return missing || early ? [] : [{ person, group, answers: Object.fromEntries(answers) }];
    });
  });
}

const from = (name: string) => `demo/reasoning/drift.yaml, ${name}`;

function probeEvents({ probes: { on, views, facts, proposed } }: DriftFile): DemoEvent[] {
  const write = (by: string, group?: string) => (probe: z.output<typeof view>, content: object) => ({
    from: from(probe.key),
    play: async (stage: Stage) => {
      const { key: name, about, espouses, statement } = probe;
      const ids = { about: about.map(stage.id.bind(stage)), ...(espouses && { espouses: stage.id(espouses) }) };
      const input = { statement, ...ids, ...content, ...(group && { group }) };
      stage.keep(name, (await stage.ask(addProbe, await stage.oneOf(by), input)).id);
    },
  });
  return [
    ...views.map((it) => ({ at: on, ...write(circle)(it, {}) })),
    ...facts.map((it) => {
      const { options, right } = it;
      return { at: it.on, ...write(circle)(it, { kind: 'fact', options, right }) };
    }),
    ...proposed.map((it) => ({ at: it.on, ...write(it.by, it.by.split('/')[0])(it, {}) })),
  ];
}

/** How those who were asked about a change answered its facts: the first of each group know it first. */
function known(
  { changes, probes }: DriftFile,
  day: string,
  { group, place, of }: Record<'group', string> & Record<'place' | 'of', number>,
  rank: (change: string) => number,
) {
  return changes.flatMap((it): [string, number][] => {
    const shares = it.known[group];
    if (day < it.on || !shares) return [];
    const knows = place < Math.round((shares[Math.min(rank(it.key), shares.length - 1)] ?? 0) * of);
    return it.probes.map((name) => {
      const { right } = probes.facts.find((fact) => fact.key === name)!;
      return [name, knows ? right : 1];
    });
  });
}

const members = (stage: Stage) => (group: string) =>
  [...stage.world.cast.people.keys()].filter((name) => name.startsWith(`${group}/`));

/** How many rounds have asked about a change before this day. */
function roundsSince({ changes }: DriftFile, name: string, opened: readonly string[], day: string): number {
  const on = changes.find((it) => it.key === name)!.told.on;
  return opened.filter((it) => it >= dateOf(on) && it < day).length;
}

function roundEvents(file: DriftFile): DemoEvent[] {
  const { first, every, days, count, open } = file.rounds;
  const opened = Array.from({ length: count }, (_, index) => daysAfter(first, index * every));
  let all: Answered[][] | undefined;
  const drawn = (stage: Stage) => {
    all ??= drawnAnswers(file, members(stage));
    return all;
  };
  const asked = (stage: Stage, day: string, answered: readonly Answered[]) => {
    const rank = (name: string) => roundsSince(file, name, opened, day);
    return answered.map(({ person, group, answers }) => {
      const own = members(stage)(group);
      const facts = known(file, day, { group, place: own.indexOf(person), of: own.length }, rank);
      const told = [...Object.entries(answers), ...facts].filter(([name]) => stage.has(name));
      return { person, group, answers: told.map(([name, answer]) => [stage.id(name), answer] as const) };
    });
  };
  const closed = opened.map(
    (day, index): DemoEvent => ({
      at: `${day}T08:00:00.000Z`,
      from: from(`round ${index + 1}`),
      play: async (stage) => {
        const round = (await stage.ask(openRound, await stage.oneOf(circle), { days })).id as Id<'probeRound'>;
        const rows = asked(stage, day, drawn(stage)[index]!).map((it) => ({
          round,
          group: stage.group(it.group),
          person: stage.person(it.person),
          answers: Object.fromEntries(it.answers),
        }));
        await keepAll(stage.world.db, stage.world.cast.network, rows);
      },
    }),
  );
  const now: DemoEvent = {
    at: `${open.on}T08:00:00.000Z`,
    from: from('the open round'),
    play: async (stage) => {
      const round = (await stage.ask(openRound, await stage.oneOf(circle), { days: open.days })).id;
      const last = asked(stage, open.on, drawn(stage).at(-1)!);
      for (const group of Object.keys(file.answers.groups))
        for (const it of last.filter((one) => one.group === group).slice(1, 1 + open.answered)) {
          const answers = it.answers.map(([probe, answer]) => ({ probe, answer }));
          await stage.ask(answerRound, it.person, { round, group, answers });
        }
    },
  };
  return [...closed, now];
}

const changeEvents = ({ changes }: DriftFile): DemoEvent[] =>
  changes.map(({ key: name, told, known: _, probes, ...content }) => ({
    at: told.on,
    from: from(name),
    play: async (stage) => {
      const input = { ...content, probes: probes.map(stage.id.bind(stage)), group: told.by.split('/')[0] };
      stage.keep(name, (await stage.ask(tellChange, told.by, input)).id);
    },
  }));

export const driftEvents = (file: DriftFile): DemoEvent[] => [
  ...probeEvents(file),
  ...changeEvents(file),
  ...roundEvents(file),
];
