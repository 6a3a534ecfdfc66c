/** Asks everything that can be read in the house, with whatever ids there are, and looks for words that nobody may see. */
import { z } from 'zod';
import { type IdKind, idPrefixes, newId } from '#kernel/id.ts';
import type { Operation } from '#kernel/operation.ts';
import type { Calls } from './house.ts';

type Contents = { [name: string]: Operation | Contents };

const isOperation = (entry: Operation | Contents): entry is Operation => 'run' in entry;

function readsIn(contents: Contents, path: string[] = []): [string[], Operation][] {
  return Object.entries(contents).flatMap(([name, entry]): [string[], Operation][] => {
    if (!isOperation(entry)) return readsIn(entry, [...path, name]);
    return entry.effect === 'read' ? [[[...path, name], entry]] : [];
  });
}

/** Ids of every kind that lead to nothing: so that what needs another kind of record is asked for, too. */
const nowhere = (Object.keys(idPrefixes) as IdKind[]).map((kind) => newId(kind));

/** Every input of one filled field that the schema takes, and the empty one; where more are required, all with the same value. */
function inputsOf(input: z.ZodType, values: readonly unknown[]): unknown[] {
  const found = inputsWith(input, values);
  return found.length > 0 ? found : inputsWith(input, nowhere);
}

function inputsWith(input: z.ZodType, values: readonly unknown[]): unknown[] {
  if (!(input instanceof z.ZodObject)) return [{}];
  const names = Object.keys(input.shape as object);
  const required = names.filter((name) => !(input.shape[name] as z.ZodType).safeParse(undefined).success);
  const oneOf = (name: string, value: unknown) => {
    const field = input.shape[name] as z.ZodType;
    return field instanceof z.ZodEnum && !field.safeParse(value).success ? field.options[0] : value;
  };
  const base = (value: unknown) => Object.fromEntries(required.map((name) => [name, oneOf(name, value)]));
  const tried = values.flatMap((value) => [base(value), ...names.map((name) => ({ ...base(value), [name]: value }))]);
  const taken = [{}, ...tried].filter((it) => input.safeParse(it).success);
  return [...new Map(taken.map((it) => [JSON.stringify(it), it])).values()];
}

export interface Walked {
  /** What was read, and by whom, in which one of the words stood. */
  leaks: string[];
  /** Reads for which no input could be made up. */
  unasked: string[];
  asked: number;
}

/** `values` are what fields are filled with: ids, references, slugs. Refusals are answers, too: their sentences are looked at. */
export async function walkReads(
  operations: object,
  people: Record<string, Calls>,
  values: readonly unknown[],
  words: readonly string[],
): Promise<Walked> {
  const walked: Walked = { leaks: [], unasked: [], asked: 0 };
  for (const [path, operation] of readsIn(operations as Contents)) {
    const inputs = inputsOf(operation.input, values);
    if (inputs.length === 0) walked.unasked.push(path.join('.'));
    for (const [who, calls] of Object.entries(people))
      for (const input of inputs) {
        const ask = path.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], calls);
        const answer = await (ask as (input: unknown) => Promise<unknown>)(input).catch((error: unknown) => ({
          said: String(error),
          details: (error as { details?: unknown }).details,
        }));
        walked.asked += 1;
        const text = JSON.stringify(answer);
        for (const word of words)
          if (text?.includes(word))
            walked.leaks.push(`${who}: ${path.join('.')} ${JSON.stringify(input)} tells ${word}`);
      }
  }
  return walked;
}
