/** The help of a command in the words of its schema: the library would call a list “array” and recite an object's JSON schema. */
import { z } from 'zod';
import { core } from './flags.ts';

/** What is used of a command as commander has built it. */
export interface BuiltCommand {
  readonly commands: readonly BuiltCommand[];
  readonly options: readonly { description: string; attributeName(): string }[];
  readonly registeredArguments: readonly { description: string; name(): string }[];
  name(): string;
}

const example = (schema: z.ZodObject): string => {
  const asked = Object.entries(schema.shape).filter(([, field]) => !(field as z.ZodType).safeParse(undefined).success);
  const names = asked.length > 0 ? asked.map(([name]) => name) : Object.keys(schema.shape).slice(0, 1);
  return `{${names.map((name) => `"${name}": "…"`).join(', ')}}`;
};

function explained(schema: z.ZodType): string {
  const words = schema.description ?? '';
  const inner = core(schema);
  if (inner instanceof z.ZodObject) return `${words}, as JSON such as ${example(inner)}`;
  if (!(inner instanceof z.ZodArray)) return words;
  const element = core(inner.element as z.ZodType);
  if (element instanceof z.ZodObject) return `${words}; each as JSON such as ${example(element)}`;
  return `${words}; one or more`;
}

/** Describes the flags of the command that the path of names leads to. */
export function explainFlags(program: BuiltCommand, path: readonly string[], input: z.ZodType): void {
  const command = path.reduce<BuiltCommand | undefined>(
    (found, name) => found?.commands.find((one) => one.name() === name),
    program,
  );
  if (!command || !(input instanceof z.ZodObject)) return;
  const say = (field: { description: string }, name: string) => {
    const schema = input.shape[name] as z.ZodType | undefined;
    if (schema?.description) field.description = explained(schema);
  };
  for (const option of command.options) say(option, option.attributeName());
  for (const argument of command.registeredArguments) say(argument, argument.name());
}
