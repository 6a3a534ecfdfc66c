/** One thing that can be asked of the house: one input, one output, one function, at every door. */
import { z } from 'zod';
import type { Db } from '#db/tables.ts';
import type { Actor, Person } from './actor.ts';
import type { Instant } from './clock.ts';
import type { Id } from './id.ts';
import type { Permission } from './permission.ts';
import type { NewStep } from './trail.ts';

export interface Context {
  /** For a write this is a transaction, and it commits only when the operation ends well. */
  readonly db: Db;
  /** The network of this house; a Problem where nobody has set one up yet. */
  readonly network: Id<'network'>;
  readonly actor: Actor;
  readonly now: Instant;
  /** Adds steps to trails, in the transaction of the change that they tell of. */
  note(...steps: NewStep[]): Promise<void>;
}

/** The same, where the permission has made sure that the actor is a person of the network. */
export interface PersonContext extends Context {
  readonly actor: Person;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: `/${string}`;
}

export interface Operation<
  In extends z.ZodType = z.ZodType,
  Out extends z.ZodType = z.ZodType,
  C extends Context = Context,
  Ahead = unknown,
> {
  /** One sentence for --help, OpenAPI and agents. */
  readonly summary: string;
  readonly effect: 'read' | 'write';
  readonly http: Route;
  /** Whether an answer tells of something wrong: scripts learn it from the exit code 1. */
  failed?(answer: z.output<Out>): boolean;
  /** What the terminal shows of each row of a list. */
  readonly columns?: readonly string[];
  /** One word for the terminal, besides the name: `decide`. */
  readonly shortcut?: string;
  /** The input fields that the terminal takes by position. */
  readonly positional?: readonly (keyof z.output<In> & string)[];
  readonly may: Permission<C, z.output<In>>;
  readonly input: In;
  readonly output: Out;
  /**
   * What can be worked out from the input alone and takes a while, such as reading a large table. It is done for whoever
   * may, before the transaction begins: the embedded database has one connection, and everybody would wait.
   */
  ahead?(input: z.output<In>): Promise<Ahead>;
  run(context: C, input: z.output<In>, ahead: Ahead): Promise<z.input<Out>>;
}

const parts = ['innerType', 'in', 'element'] as const;

/** A field that nobody knows would be lost without a word, so a write does not take it, however deep it lies. */
function closed<Schema extends z.ZodType>(schema: Schema): Schema {
  const def = schema.def as unknown as Record<string, unknown>;
  const changes: Record<string, unknown> = {};
  for (const part of parts) if (def[part]) changes[part] = closed(def[part] as z.ZodType);
  if (schema instanceof z.ZodUnion) changes.options = (def.options as z.ZodType[]).map(closed);
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape).map(([name, field]) => [name, closed(field as z.ZodType)]);
    changes.shape = Object.fromEntries(fields);
    changes.catchall = z.never();
  }
  if (Object.keys(changes).length === 0) return schema;
  return z.core.clone(schema, { ...schema.def, ...changes }, { parent: true });
}

/** Declares an operation; the types of its function follow from its schemas and its permission. */
export const operation = <In extends z.ZodType, Out extends z.ZodType, C extends Context, Ahead = void>(
  it: Operation<In, Out, C, Ahead>,
): Operation<In, Out, C, Ahead> => (it.effect === 'write' ? { ...it, input: closed(it.input) } : it);
