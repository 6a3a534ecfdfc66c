/** The operations that the server offers, handed down to every page; each slice names those it calls. */
import { createContext, type ReactNode, useContext } from 'react';
import type { z } from 'zod';

interface Described {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

/** An operation as the browser calls it. */
export type Call<It extends Described> = (input: z.input<It['input']>) => Promise<z.output<It['output']>>;

/** The operations of a table of contents, or of a part of it, as the browser calls them. */
export type CallsOf<T> = {
  [K in keyof T]: T[K] extends Described ? Call<T[K]> : CallsOf<T[K]>;
};

export type Asked<C> = C extends (input: infer In) => unknown ? In : never;
export type Told<C> = C extends (input: never) => Promise<infer Out> ? Out : never;

const Calls = createContext<unknown>(null);

export const CallsProvider = ({ calls, children }: { calls: object; children: ReactNode }) => (
  <Calls value={calls}>{children}</Calls>
);

/** `T` is what a slice declares that it calls; the shell proves at compile time that the client has it. */
export const useCalls = <T extends object>(): T => useContext(Calls) as T;
