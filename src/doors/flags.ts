/** What a terminal asks of each field: plain words where a word is enough, JSON only where nothing else can say it. */
import { z } from 'zod';

interface Definition {
  type: string;
  innerType?: z.ZodType;
  in?: z.ZodType;
  element?: z.ZodType;
  options?: z.ZodType[];
  entries?: Record<string, string>;
  values?: unknown[];
  defaultValue?: unknown;
}

const definitionOf = (schema: z.ZodType) => schema.def as unknown as Definition;
const wrappers = new Set(['default', 'prefault', 'optional', 'nullable', 'readonly', 'nonoptional']);

/** The schema without what is around it: defaults, null, and what is done to the value afterwards. */
export function core(schema: z.ZodType): z.ZodType {
  const { type, innerType, in: input } = definitionOf(schema);
  if (wrappers.has(type) && innerType) return core(innerType);
  if (type === 'pipe' && input) return core(input);
  return schema;
}

function plain(schema: z.ZodType): z.ZodType | null {
  const inner = core(schema);
  const { type, entries, element, options = [], values = [] } = definitionOf(inner);
  if (type === 'enum' && entries) return z.enum(entries);
  if (type === 'literal') return z.enum(values.map(String) as [string, ...string[]]);
  if (type === 'string' || type === 'template_literal') return z.string();
  if (type === 'number') return z.number();
  if (type === 'boolean') return z.boolean();
  if (type === 'record') return z.looseObject({});
  if (type === 'array' && element) {
    const each = plain(element);
    return each && z.array(each);
  }
  if (type !== 'union') return null;
  const choices = options.map(plain).filter((choice) => choice !== null);
  return choices.find((choice) => definitionOf(choice).type === 'array') ?? choices[0] ?? null;
}

const isShown = (value: unknown) => value !== '' && value !== null && typeof value !== 'object';

/** The field as a flag. The value is checked later, by the field's own schema. */
function flagOf(schema: z.ZodType): z.ZodType {
  const flag = plain(schema) ?? core(schema);
  const { type, defaultValue } = definitionOf(schema);
  const described = schema.description ? flag.describe(schema.description) : flag;
  if (type === 'default' && isShown(defaultValue)) return described.default(defaultValue as never);
  return schema.safeParse(undefined).success ? described.optional() : described;
}

/** The flags of an input, with those that are given by position marked so. */
export function flagsOf(input: z.ZodType, positional: readonly string[] = []): z.ZodType {
  if (!(input instanceof z.ZodObject)) return input;
  const names = [...positional, ...Object.keys(input.shape).filter((name) => !positional.includes(name))];
  return z.object(
    Object.fromEntries(
      names.map((name) => {
        const flag = flagOf(input.shape[name] as z.ZodType);
        return [name, positional.includes(name) ? flag.meta({ ...flag.meta(), positional: true }) : flag];
      }),
    ),
  );
}
