/** Makes one procedure of each operation: the router that every door opens onto. */
import type { Client } from '@orpc/client';
import { ORPCError, os } from '@orpc/server';
import type { z } from 'zod';
import type { Actor } from '#kernel/actor.ts';
import type { Operation } from '#kernel/operation.ts';
import { type Ground, perform } from '#kernel/perform.ts';
import { Problem, problemKinds } from '#kernel/problem.ts';

/** What is asked of each request: where it stands, and who asks. */
export interface Asked {
  readonly ground: Ground;
  readonly actor: Actor;
}

/** An operation whose types are known only where it is declared. */
export type AnyOperation = Pick<Operation, 'summary' | 'effect' | 'http' | 'columns' | 'shortcut'> & {
  failed?(answer: unknown): boolean;
  readonly positional?: readonly string[];
  readonly may: { readonly who: string };
  readonly input: z.ZodType;
  readonly output: z.ZodType;
};

export interface Contents {
  readonly [name: string]: AnyOperation | Contents;
}

/** The typed calls that a table of contents offers. */
export type ClientOf<T> = {
  [K in keyof T]: T[K] extends { input: infer In extends z.ZodType; output: infer Out extends z.ZodType }
    ? Client<Record<never, never>, z.input<In>, z.output<Out>, Error>
    : ClientOf<T[K]>;
};

export const isOperation = (entry: AnyOperation | Contents): entry is AnyOperation => 'run' in entry;

const codeOf = (problem: Problem) => problem.kind.toUpperCase().replaceAll('-', '_');

export function errorOf(problem: Problem) {
  const { status } = problemKinds[problem.kind];
  return new ORPCError(codeOf(problem), { status, message: problem.message, data: problem.details, cause: problem });
}

const procedureOf = (operation: AnyOperation, tag: string) =>
  os
    .$context<Asked>()
    .route({
      method: operation.http.method,
      path: operation.http.path,
      summary: operation.summary,
      description: `For ${operation.may.who}.`,
      tags: [tag],
      inputStructure: 'compact',
    })
    .input(operation.input)
    .output(operation.output)
    .handler(async ({ context, input }) => {
      try {
        return await perform(context.ground, operation as Operation, context.actor, input);
      } catch (error) {
        throw error instanceof Problem ? errorOf(error) : error;
      }
    });

export type Procedure = ReturnType<typeof procedureOf>;
export interface Router {
  [name: string]: Procedure | Router;
}

export function routerOf(contents: Contents, tag = ''): Router {
  return Object.fromEntries(
    Object.entries(contents).map(([name, entry]) => [
      name,
      isOperation(entry) ? procedureOf(entry, tag || name) : routerOf(entry, tag || name),
    ]),
  );
}
