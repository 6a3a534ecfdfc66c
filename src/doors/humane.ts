/** What the schema language says of a value, as somebody would say it who asks for something. */
export interface Issue {
  message: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
  /** What each way of a union that fits no way says. */
  errors?: readonly (readonly Issue[])[] | undefined;
  /** The values of a choice. */
  values?: readonly unknown[] | undefined;
}

const noBody = 'Send a JSON body: an object with the fields that the reference names.';

const names: Record<string, string> = {
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  null: 'nothing',
  int: 'a whole number',
};

const named = (type: string) => names[type] ?? `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;

function wrongType({ message, path }: Issue): string | undefined {
  const [, wanted, got] = /^Invalid input: expected (\w+), received (\w+)$/.exec(message) ?? [];
  if (!wanted || !got) return undefined;
  if (wanted === 'object' && !path?.length) return noBody;
  if (got === 'undefined') return 'This is missing.';
  // A terminal hands over no more than that there was something else.
  if (wanted === 'number' || wanted === 'int') return `Give ${named(wanted)}.`;
  return `This must be ${named(wanted)}, and is ${named(got)}.`;
}

function wrongSize({ message }: Issue): string | undefined {
  const pattern = /^Too (small|big): expected (\w+) to (?:be|have) (?:exactly |([<>]=?))(\S+)/;
  const [, which, type, sign, size] = pattern.exec(message) ?? [];
  if (!which || !type) return undefined;
  const least = which === 'small';
  if (type === 'string' && least && size === '1') return 'Write something here; it is empty.';
  if (sign === '>' || sign === '<') return `Use ${least ? 'more' : 'less'} than ${size}.`;
  const unit = { string: ' characters', array: ' entries' }[type] ?? '';
  return `Use at ${least ? 'least' : 'most'} ${size}${unit}.`;
}

/** The values of every choice among the ways of a union. */
const valuesOf = ({ values, errors = [] }: Issue): unknown[] => [...(values ?? []), ...errors.flat().flatMap(valuesOf)];

function noneOf(issue: Issue): string | undefined {
  const [, options] = /^Invalid option: expected one of (.+)$/.exec(issue.message) ?? [];
  if (options) return `Use one of these: ${options.replaceAll('"', '').replaceAll('|', ', ')}.`;
  if (issue.message !== 'Invalid input') return undefined;
  const values = [...new Set(valuesOf(issue))];
  return values.length > 0 ? `Use one of these: ${values.join(', ')}.` : 'This is none of the values that it can have.';
}

function unknownField({ message }: Issue): string | undefined {
  const [, unknown] = /^Unrecognized keys?: (.+)$/.exec(message) ?? [];
  return unknown && `There is no ${unknown.replaceAll('"', '')} here; the reference says what there is.`;
}

/** One sentence that says what to do; what a schema says in words of its own stays as it is. */
export const humane = (issue: Issue): string =>
  wrongType(issue) ?? wrongSize(issue) ?? noneOf(issue) ?? unknownField(issue) ?? issue.message;
