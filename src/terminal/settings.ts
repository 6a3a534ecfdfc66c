/** What every command takes besides its own words: which house, and who asks. */
import path from 'node:path';
import type { DatabaseHome } from '#db/open-database.ts';
import { Problem } from '#kernel/problem.ts';
import { defaultFolder } from './data-folder.ts';

export interface Settings {
  readonly folder: string;
  readonly server: string | undefined;
  readonly token: string | undefined;
  readonly json: boolean;
  readonly databaseUrl: string | undefined;
  /** The server stands among the words of the command, and not only in the environment. */
  readonly serverNamed?: boolean;
}

const own = ['data', 'server', 'token'] as const;

/** Takes the settings out of the words of a command line, wherever they stand; the rest is the command's. */
export function readSettings(argv: readonly string[], env: NodeJS.ProcessEnv): { settings: Settings; words: string[] } {
  const words: string[] = [];
  const given: Record<string, string> = {};
  let json = false;
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index]!;
    if (word === '--') return finish([...words, ...argv.slice(index)], given, json, env);
    const name = own.find((it) => word === `--${it}` || word.startsWith(`--${it}=`));
    if (word === '--json') json = true;
    else if (!name) words.push(word);
    else given[name] = required(name, word.includes('=') ? word.slice(word.indexOf('=') + 1) : argv[++index]);
  }
  return finish(words, given, json, env);
}

function required(name: string, value: string | undefined): string {
  if (!value) throw new Problem('invalid', `Say which after --${name}.`);
  return value;
}

const finish = (words: string[], given: Record<string, string>, json: boolean, env: NodeJS.ProcessEnv) => ({
  words,
  settings: {
    folder: path.resolve(given.data ?? env.THROUGHLINE_DATA ?? defaultFolder),
    ...whichHouse(given, env),
    json,
  },
});

/** What the words name goes before what the environment names, and a token goes with the server that it is for. */
function whichHouse(given: Record<string, string>, env: NodeJS.ProcessEnv) {
  const token = given.token ?? env.THROUGHLINE_TOKEN;
  const databaseUrl = env.DATABASE_URL || undefined;
  if (given.server) return { server: given.server, serverNamed: true, token, databaseUrl: undefined };
  if (!given.data || !env.THROUGHLINE_SERVER) return { server: env.THROUGHLINE_SERVER, token, databaseUrl };
  return { server: undefined, token: given.token, databaseUrl };
}

export const homeOf = (settings: Pick<Settings, 'folder' | 'databaseUrl'>): DatabaseHome =>
  settings.databaseUrl
    ? { kind: 'postgres', url: settings.databaseUrl }
    : { kind: 'embedded', folder: settings.folder };
