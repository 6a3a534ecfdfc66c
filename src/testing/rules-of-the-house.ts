/** The rules that the imports of the house follow, said as a colleague would say them. */
import type { SourceFile } from './source-files.ts';

export interface Wing {
  wing: string;
  /** Rooms from the ground up: a room may import those before it. */
  rooms?: readonly string[];
}

export interface Plan {
  /** Storeys from the ground up. Wings of one storey do not import one another. */
  storeys: readonly (readonly Wing[])[];
  /** Imports nothing of ours, so everyone may import it, from below too. */
  free: readonly string[];
  /** The pure files that the browser may load by value. */
  pure: readonly string[];
  /** Wings that know no capability by name. */
  generic: readonly string[];
}

interface Place {
  storey: number;
  room: number;
  name: string;
}

export const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.startsWith('testing/');
const isBrowser = (file: string) => /^(ui|shell)\/|\/web\//.test(file);

/** Where a file stands, or undefined for one that the plan does not know. */
function placeOf(plan: Plan, file: string): Place | undefined {
  const [first = '', second = ''] = file.split('/');
  for (const [storey, wings] of plan.storeys.entries()) {
    const wing = wings.find((one) => one.wing === first);
    if (wing?.rooms === undefined) {
      if (wing !== undefined) return { storey, room: 0, name: first };
      continue;
    }
    const room = wing.rooms.indexOf(second);
    return room < 0 ? undefined : { storey, room, name: `${first}/${second}` };
  }
  return undefined;
}

function standsBelow(from: Place, to: Place): boolean {
  if (from.name === to.name || to.storey < from.storey) return true;
  const oneWing = from.name.split('/')[0] === to.name.split('/')[0];
  return to.storey === from.storey && oneWing && to.room < from.room;
}

function advice(plan: Plan, file: string): string {
  if (plan.generic.includes(file.split('/')[0] ?? '')) return 'It is generic: let house.ts or its caller hand that in.';
  if (isBrowser(file)) return 'Let shell/ put the two together.';
  return /^(common-ground|deciding|coherence|learning)\//.test(file)
    ? 'Let it react in house.ts.'
    : 'Move what both need down.';
}

/** Imports that run up, or into a place that the plan does not know. */
export function upwardImports(plan: Plan, files: SourceFile[]): string[] {
  return files
    .filter((file) => !isTest(file.path))
    .flatMap((file) => {
      const from = placeOf(plan, file.path);
      if (from === undefined)
        return [`${file.path} has no place in the plan. Say in architecture.test.ts where it stands.`];
      return file.imports.flatMap(({ to, ours, typeOnly }) => {
        if (!ours || plan.free.includes(to)) return [];
        if (isTest(to)) return [`${file.path} imports ${to}, which is for tests only.`];
        const place = placeOf(plan, to);
        if (place === undefined || standsBelow(from, place)) return [];
        const how = typeOnly ? `${to} (a type)` : to;
        const where = place.storey > from.storey || place.room > from.room ? 'above' : 'beside';
        return [`${file.path} imports ${how}, which stands ${where} it. ${advice(plan, file.path)}`];
      });
    });
}

/** What the browser loads of the server, and the server of the browser. */
export function crossedSides(plan: Plan, files: SourceFile[]): string[] {
  return files
    .filter((file) => !isTest(file.path))
    .flatMap((file) =>
      file.imports
        .filter(
          ({ ours, typeOnly, to }) => ours && !typeOnly && /\.tsx?$/.test(to) && isBrowser(file.path) !== isBrowser(to),
        )
        .filter(({ to }) => !isBrowser(file.path) || !plan.pure.includes(to))
        .map(({ to }) =>
          isBrowser(file.path)
            ? `${file.path} loads ${to} into the browser. Only types and the pure files of a slice go there.`
            : `${file.path} loads ${to}, which is for the browser.`,
        ),
    );
}

/** Schemas weigh more than any page, and the server holds them anyway: what the browser loads by value has none. */
export function schemasInBrowser(files: SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const known = new Map<string, boolean>();
  const holdsSchemas = (file: string): boolean => {
    const before = known.get(file);
    if (before !== undefined) return before;
    known.set(file, false);
    const values = (byPath.get(file)?.imports ?? []).filter(({ typeOnly }) => !typeOnly);
    const found = values.some(({ to, ours }) => (ours ? holdsSchemas(to) : to === 'zod'));
    known.set(file, found);
    return found;
  };
  return files
    .filter((file) => !isTest(file.path) && isBrowser(file.path))
    .flatMap((file) =>
      file.imports
        .filter(({ to, ours, typeOnly }) => ours && !typeOnly && !isBrowser(to) && holdsSchemas(to))
        .map(
          ({ to }) =>
            `${file.path} loads the schemas of ${to} into the browser. Put what it needs into a file without.`,
        ),
    );
}

/** Pure files import pure files, and packages that run in a browser too. */
export function impurities(plan: Plan, files: SourceFile[]): string[] {
  return files
    .filter((file) => plan.pure.includes(file.path))
    .flatMap((file) =>
      file.imports
        .filter(({ to, ours, typeOnly }) => !typeOnly && (ours ? !plan.pure.includes(to) : to.startsWith('node:')))
        .map(({ to }) => `${file.path} is pure, but imports ${to}, which the browser cannot load.`),
    );
}

/** Loops of imports by value, each told once and from its first file. Types that speak of each other leave no trace. */
export function loops(files: SourceFile[]): string[] {
  const byValue = (file: SourceFile) =>
    file.imports.filter(({ ours, typeOnly }) => ours && !typeOnly).map(({ to }) => to);
  const next = new Map(files.map((file) => [file.path, byValue(file)]));
  const done = new Set<string>();
  const found = new Map<string, string>();
  const walk = (file: string, way: string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) {
      const loop = way.slice(start);
      found.set([...loop].sort().join(), `${[...loop, file].join(' → ')} is a loop. Let one of them stand alone.`);
    } else if (!done.has(file)) {
      for (const to of next.get(file) ?? []) walk(to, [...way, file]);
      done.add(file);
    }
  };
  for (const file of next.keys()) walk(file, []);
  return [...found.values()];
}

/** Generic wings that speak of a capability, as in 'decisions.log' or '/api/groups'. */
export function namedCapabilities(plan: Plan, files: SourceFile[]): string[] {
  const rooms = plan.storeys.flat().flatMap(({ rooms = [] }) => rooms);
  const named = new RegExp(`^(/?(api|rpc)/(${rooms.join('|')})\\b|(${rooms.join('|')})[./])`);
  return files
    .filter((file) => plan.generic.includes(file.path.split('/')[0] ?? '') && !isTest(file.path))
    .flatMap((file) =>
      file.literals
        .filter((literal) => named.test(literal))
        .map((literal) => `${file.path} speaks of '${literal}'. It is generic and knows no capability by name.`),
    );
}

/** Files that are too long, hand on what others export, or escape from the types. */
export function untidiness(files: SourceFile[]): string[] {
  const looksAway = /@ts-(ignore|nocheck)/;
  return files.flatMap((file) => [
    ...(file.lines > 300 ? [`${file.path} has ${file.lines} lines. Nothing is over 300: it holds two ideas.`] : []),
    ...(file.onlyReexports ? [`${file.path} only hands on what others export. Import it where it is written.`] : []),
    ...file.anys.map((line) => `${file.path}:${line} says any. Say unknown and look at it, or say what it is.`),
    ...(looksAway.test(file.text) ? [`${file.path} tells TypeScript to look away. Let it look.`] : []),
  ]);
}
