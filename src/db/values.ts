/** Both homes give and take byte-identical values: instants and dates are ISO strings, never Date objects. */

const oid = {
  bool: 16,
  bytea: 17,
  int8: 20,
  int2: 21,
  int4: 23,
  oid: 26,
  json: 114,
  float4: 700,
  float8: 701,
  timestamp: 1114,
  timestamptz: 1184,
  jsonb: 3802,
} as const;

/** Element type of the array types that our tables use. */
const elementOf: Record<number, number> = {
  199: oid.json,
  1000: oid.bool,
  1001: oid.bytea,
  1005: oid.int2,
  1007: oid.int4,
  1009: 25,
  1014: 1042,
  1015: 1043,
  1016: oid.int8,
  1021: oid.float4,
  1022: oid.float8,
  1028: oid.oid,
  1115: oid.timestamp,
  1182: 1082,
  1183: 1083,
  1185: oid.timestamptz,
  1231: 1700,
  2951: 2950,
  3807: oid.jsonb,
};

type Parse = (text: string) => unknown;

const elementParsers: Record<number, Parse> = {
  [oid.bool]: (text) => text === 't',
  [oid.bytea]: (text) => new Uint8Array(Buffer.from(text.slice(2), 'hex')),
  [oid.int8]: parseInt8,
  [oid.int2]: Number,
  [oid.int4]: Number,
  [oid.oid]: Number,
  [oid.float4]: Number,
  [oid.float8]: Number,
  [oid.json]: (text) => JSON.parse(text),
  [oid.jsonb]: (text) => JSON.parse(text),
  [oid.timestamptz]: instantFromText,
  [oid.timestamp]: (text) => instantFromText(text).replace(/Z$/, ''),
};

const asIs: Parse = (text) => text;

/** How a value of the type comes out of either home; types that are not named come as the database writes them. */
export function parserOf(type: number): Parse {
  const element = elementOf[type];
  if (element === undefined) return elementParsers[type] ?? asIs;
  const parse = elementParsers[element] ?? asIs;
  return (text) => parseArray(text, parse);
}

/** Every type with a parser of its own, for a driver that wants them listed. */
export function allParsers(): Record<number, Parse> {
  const types = [...Object.keys(elementParsers), ...Object.keys(elementOf), '1082'].map(Number);
  return Object.fromEntries(types.map((type) => [type, parserOf(type)]));
}

function parseInt8(text: string): number | bigint {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
}

/** `2026-11-21 10:00:00+00` becomes `2026-11-21T10:00:00.000Z`; microseconds stay where there are any. */
export function instantFromText(text: string): string {
  const parts = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?([+-]\d\d(?::\d\d){0,2})?$/.exec(text);
  if (parts === null) return text;
  const [, date, time, fraction = '', offset = '+00'] = parts;
  const digits = fraction.padEnd(3, '0');
  if (/^[+-]00(:00)*$/.test(offset)) return `${date}T${time}.${digits}Z`;
  const zone = offset.length === 3 ? `${offset}:00` : offset;
  return `${new Date(`${date}T${time}${zone}`).toISOString().slice(0, 19)}.${digits}Z`;
}

interface Cursor {
  text: string;
  at: number;
}

/** PostgreSQL's array literal, nested as deep as it goes. */
export function parseArray(text: string, parse: Parse): unknown[] {
  return readArray({ text, at: text.indexOf('{') }, parse);
}

function readArray(cursor: Cursor, parse: Parse): unknown[] {
  const items: unknown[] = [];
  cursor.at++;
  while (cursor.text[cursor.at] !== '}') {
    const next = cursor.text[cursor.at];
    if (next === ',') cursor.at++;
    else if (next === '{') items.push(readArray(cursor, parse));
    else if (next === '"') items.push(parse(readQuoted(cursor)));
    else items.push(readBare(cursor, parse));
  }
  cursor.at++;
  return items;
}

function readQuoted(cursor: Cursor): string {
  let value = '';
  for (cursor.at++; cursor.text[cursor.at] !== '"'; cursor.at++) {
    if (cursor.text[cursor.at] === '\\') cursor.at++;
    value += cursor.text[cursor.at];
  }
  cursor.at++;
  return value;
}

function readBare(cursor: Cursor, parse: Parse): unknown {
  const start = cursor.at;
  while (cursor.text[cursor.at] !== ',' && cursor.text[cursor.at] !== '}') cursor.at++;
  const word = cursor.text.slice(start, cursor.at);
  return word === 'NULL' ? null : parse(word);
}

/** A parameter as both homes take it: an array is an array literal, a plain object is JSON. */
export function encodeParameter(value: unknown): string | Uint8Array | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Uint8Array) return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return arrayLiteral(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function arrayLiteral(items: readonly unknown[]): string {
  return `{${items.map(arrayItem).join(',')}}`;
}

function arrayItem(item: unknown): string {
  if (Array.isArray(item)) return arrayLiteral(item);
  const encoded = encodeParameter(item);
  if (encoded === null) return 'NULL';
  const text = typeof encoded === 'string' ? encoded : `\\x${Buffer.from(encoded).toString('hex')}`;
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
