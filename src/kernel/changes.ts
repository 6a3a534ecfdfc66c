/** What somebody may send to change a record: any of its fields, and only what they send is changed. */
import { z } from 'zod';

type WithoutDefault<S> = S extends z.ZodDefault<infer Inner> ? Inner : S;
type Optional<S> = WithoutDefault<S> extends z.ZodType ? z.ZodOptional<WithoutDefault<S>> : never;

/** The same fields, none of them required and none of them filled in for the author: `partial()` would put defaults in. */
export const changesOf = <Shape extends z.ZodRawShape>({ shape }: z.ZodObject<Shape>) =>
  z.object(
    Object.fromEntries(
      Object.entries(shape).map(([key, schema]) => [
        key,
        z.optional(schema instanceof z.ZodDefault ? schema.unwrap() : (schema as z.ZodType)),
      ]),
    ) as { [K in keyof Shape]: Optional<Shape[K]> },
  );

type Sent<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what was not sent, so that nothing is overwritten by accident. */
export const sent = <T extends object>(changes: T): Sent<T> =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Sent<T>;
