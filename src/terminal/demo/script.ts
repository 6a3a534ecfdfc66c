/** The demo is a script: what somebody does at a time. It is played in the order of time, through the operations. */
import { z } from 'zod';
import { tendersOf } from '#coherence/governance/tenders.ts';
import type { Db } from '#db/tables.ts';
import type { Citation } from '#deciding/decisions/decision.ts';
import type { Person } from '#kernel/actor.ts';
import { dateOf, type Instant } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import type { Context, Operation } from '#kernel/operation.ts';
import { type Ground, perform } from '#kernel/perform.ts';

export interface DemoEvent {
  readonly at: Instant;
  /** The file and the key that it stands under, for whoever has to correct it. */
  readonly from: string;
  play(stage: Stage): Promise<void>;
}

export interface Cast {
  network: Id<'network'>;
  groups: Map<string, Id<'group'>>;
  /** The people, as <group>/<key>. */
  people: Map<string, Person>;
}

/** In the files: a person as <group>/<key>. */
export const who = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'Write a person as <group>/<key>.');
export const key = z.string().regex(/^[a-z0-9-]+$/, 'A key is of small letters, digits and hyphens.');

/** In the files: a day means its evening. */
export const moment = z
  .union([z.iso.date(), z.iso.datetime()])
  .transform((on) => (on.length === 10 ? `${on}T18:30:00.000Z` : new Date(on).toISOString()));
export const deed = z.strictObject({ on: moment, by: who });

/** Whoever holds a seat at that time; while nobody does, a steward. */
export const circle = 'circle';
export const whoOrCircle = z.union([z.literal(circle), who]).default(circle);

const mention = /\[\[([a-z0-9-]+)\]\]/g;

/** What is known of the network while the script is played. */
export class World {
  readonly ground: Ground;
  readonly db: Db;
  readonly cast: Cast;
  /** The references that decisions will have, by key. */
  readonly references: ReadonlyMap<string, string>;
  readonly ids = new Map<string, string>();
  /** What decisions cite by now, by key: whoever cites one more principle sends all of them. */
  readonly citations = new Map<string, Citation[]>();

  constructor(ground: Ground, db: Db, cast: Cast, references: ReadonlyMap<string, string>) {
    this.ground = ground;
    this.db = db;
    this.cast = cast;
    this.references = references;
  }

  /** [[keys]] in texts become references such as #lisbon-4. */
  referred(value: unknown): unknown {
    if (typeof value === 'string')
      return value.replace(mention, (_, name: string) => `#${this.references.get(name) ?? this.unknown(name)}`);
    if (Array.isArray(value)) return value.map((entry) => this.referred(entry));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, this.referred(entry)]));
  }

  private unknown(name: string): never {
    throw new Error(`nothing in the demo has the key “${name}”.`);
  }
}

/** The world at one moment. */
export class Stage {
  readonly world: World;
  readonly at: Instant;

  constructor(world: World, at: Instant) {
    this.world = world;
    this.at = at;
  }

  actor(name: string): Person {
    const found = this.world.cast.people.get(name);
    if (!found) throw new Error(`there is nobody called “${name}” in the groups’ files.`);
    return found;
  }

  person = (name: string): Id<'person'> => this.actor(name).id;

  group(slug: string): Id<'group'> {
    const found = this.world.cast.groups.get(slug);
    if (!found) throw new Error(`there is no group “${slug}”.`);
    return found;
  }

  /** The id of what has happened under this key by now. */
  id(name: string): string {
    const found = this.world.ids.get(name);
    if (!found) throw new Error(`nothing with the key “${name}” has happened by ${this.at.slice(0, 10)}.`);
    return found;
  }

  has = (name: string): boolean => this.world.ids.has(name);

  keep(name: string, id: string): void {
    if (this.has(name)) throw new Error(`the key “${name}” stands for something else already.`);
    this.world.ids.set(name, id);
  }

  /** Those who may sign at this moment, in the order of their terms. */
  async seats(): Promise<string[]> {
    const { db, cast } = this.world;
    const { people } = await tendersOf(db, cast.network, dateOf(this.at));
    const names = new Map([...cast.people].map(([name, { id }]) => [id, name]));
    return people.flatMap((id) => names.get(id) ?? []);
  }

  /** The first of the circle, where nobody is named. */
  async oneOf(by: string): Promise<string> {
    if (by !== circle) return by;
    const [first] = await this.seats();
    if (!first) throw new Error('nobody holds a seat, and there are no stewards.');
    return first;
  }

  async ask<In extends z.ZodType, Out extends z.ZodType, C extends Context>(
    operation: Operation<In, Out, C>,
    by: string,
    input: unknown,
  ): Promise<z.input<Out>> {
    const ground: Ground = { ...this.world.ground, clock: () => this.at };
    const parsed = operation.input.parse(this.world.referred(input));
    return (await perform(ground, operation as unknown as Operation, this.actor(by), parsed)) as z.input<Out>;
  }
}

const inWords = (error: unknown) => {
  if (error instanceof z.ZodError) return z.prettifyError(error);
  return error instanceof Error ? error.message : String(error);
};

/** Plays all of it in the order of time; what happens at one moment, in the order of the files. */
export async function playScript(world: World, events: readonly DemoEvent[]): Promise<void> {
  const inOrder = [...events].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (const { at, from, play } of inOrder)
    await play(new Stage(world, at)).catch((cause: unknown) => {
      throw new Error(`${from}, on ${at.slice(0, 10)}: ${inWords(cause)}`, { cause });
    });
}
