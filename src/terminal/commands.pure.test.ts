import { expect, test } from 'vitest';
import { type Command, type Commands, isCommand, runTerminal } from '#doors/cli.ts';
import { Problem, type ProblemKind, problemKinds } from '#kernel/problem.ts';
import { allCommands } from './commands.ts';

const settings = {
  folder: '/nowhere/at/all',
  server: undefined,
  token: undefined,
  json: false,
  databaseUrl: undefined,
};

async function type(
  words: string[],
  { commands = allCommands(settings), json = false }: { commands?: Commands; json?: boolean } = {},
) {
  let out = '';
  let err = '';
  const exit = await runTerminal(
    {
      name: 'throughline',
      version: '0.0.0',
      description: 'A test',
      commands,
      json,
      out: (text) => {
        out += `${text}\n`;
      },
      err: (text) => {
        err += `${text}\n`;
      },
    },
    words,
  );
  return { out, err, exit };
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const pathsOf = (entries: Commands, path: string[] = []): string[][] =>
  Object.entries(entries).flatMap(([name, entry]) =>
    isCommand(entry) ? [[...path, kebab(name)]] : pathsOf(entry, [...path, kebab(name)]),
  );

const commandAt = (path: string[]) =>
  path.reduce<Command | Commands>(
    (entry, word) => Object.entries(entry as Commands).find(([name]) => kebab(name) === word)![1],
    allCommands(settings),
  ) as Command;

test.each(
  pathsOf(allCommands(settings)).map((path) => path.join(' ')),
)('%s --help says what it does and how', async (path) => {
  const words = path.split(' ');
  const { out, err, exit } = await type([...words, '--help']);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(out.replace(/\s+/g, ' ')).toContain(commandAt(words).summary.replace(/\s+/g, ' '));
  expect(out).not.toMatch(/"\$schema"|"anyOf"|"const":|\[object Object\]|undefined|Type: |json formatted|Max items/);
});

test('the first help lists every area', async () => {
  const { out, exit } = await type(['--help']);
  expect(exit).toBe(0);
  for (const name of Object.keys(allCommands(settings))) expect(out).toContain(kebab(name));
});

test.each(
  Object.keys(problemKinds) as ProblemKind[],
)('a problem of kind %s is a sentence on standard error, with its own exit code', async (kind) => {
  const say: Command = {
    summary: 'Says it',
    input: commandAt(['trail', 'verify']).input,
    run: async () => {
      throw new Problem(kind, 'This is the sentence.', { more: 1 });
    },
  };
  const plain = await type(['say'], { commands: { say } });
  expect(plain).toMatchObject({ out: '', exit: problemKinds[kind].exit });
  expect(plain.err).toContain('This is the sentence.');
  const json = await type(['say'], { commands: { say }, json: true });
  expect(json.out).toBe('');
  expect(JSON.parse(json.err)).toMatchObject({ message: 'This is the sentence.', data: { more: 1 } });
});

test('an answer with --json is one document and nothing else', async () => {
  const show: Command = {
    summary: 'Shows',
    input: commandAt(['trail', 'verify']).input,
    run: async () => ({ a: ['ä\n', null] }),
  };
  const { out, err, exit } = await type(['show'], { commands: { show }, json: true });
  expect({ err, exit }).toEqual({ err: '', exit: 0 });
  expect(JSON.parse(out)).toEqual({ a: ['ä\n', null] });
});

test('an answer that tells of something wrong is printed whole, and the exit code says so', async () => {
  const { input, failed } = commandAt(['trail', 'verify']);
  const check = (ok: boolean): Command => ({ summary: 'Checks', input, failed, run: async () => ({ ok }) }) as Command;
  expect(await type(['check'], { commands: { check: check(true) }, json: true })).toMatchObject({ exit: 0 });
  const { out, err, exit } = await type(['check'], { commands: { check: check(false) }, json: true });
  expect({ out: JSON.parse(out), err, exit }).toEqual({ out: { ok: false }, err: '', exit: 1 });
});

test.each([
  [['decisions', 'list', '--nonsense'], "Unknown option '--nonsense'. Ask for --help."],
  [['decisions', 'list', '--sort', 'size'], 'Allowed choices are decided, recorded, title, relevance. Ask for --help.'],
  [['decisions', 'fly'], "Unknown command 'fly'. Ask for --help."],
  [['homes'], "Unknown command 'homes' (Did you mean home?). Ask for --help."],
  [['decisions', 'show'], "Missing required argument 'id'. Ask for --help."],
  [['tokens', 'create'], "Required option '--name <string>' not specified. Ask for --help."],
  [['decisions'], 'Name a command: --help lists them.'],
])('%j is no command, and with --json one problem says so', async (words, sentence) => {
  const { out, err, exit } = await type(words, { json: true });
  expect({ out, exit }).toEqual({ out: '', exit: problemKinds.invalid.exit });
  expect(JSON.parse(err)).toEqual({ code: 'INVALID', message: expect.stringContaining(sentence) });
});

test('help is help, also with --json', async () => {
  const { out, err, exit } = await type(['decisions', '--help'], { json: true });
  expect({ err, exit }).toEqual({ err: '', exit: 0 });
  expect(out).toContain('Log a decision of your group');
});

test.each([
  [['decisions', 'list', '--limit', 'many'], 2, 'limit: Give a number.'],
  [['decisions', 'list', '--limit', '0'], 2, 'limit: Use at least 1.'],
  [['decisions', 'list', '--status', 'bogus'], 2, 'status: Use one of these: proposed, accepted, rejected,'],
  [['serve', '--port', 'abc'], 2, 'port: Give a number.'],
  [['decisions', 'record-result', 'dec_1', '--text', ''], 2, 'text: Write something here; it is empty.'],
  [['decisions', 'list', '--nonsense'], 2, "unknown option '--nonsense'"],
  [['decisions', 'fly'], 2, "unknown command 'fly'"],
  [['nonsense'], 2, "unknown command 'nonsense'"],
  [['decisions', 'show'], 2, "missing required argument 'id'"],
])('%j is no command, and says so', async (words, code, sentence) => {
  const { out, err, exit } = await type(words);
  expect(exit).toBe(code);
  expect(out).toBe('');
  expect(err).toContain(sentence);
});

test.each([
  ['serve'],
  ['demo'],
  ['init', '--network', 'N', '--email', 'ana@example.org', '--password', 'correct horse'],
  ['backup', '/nowhere/at/all/file'],
  ['restore', '/nowhere/at/all/file'],
  ['act-as', 'ana@example.org'],
  ['sign-in-link', 'ana@example.org'],
])('%s works where the data lies, and says so to whoever names a server', async (...words) => {
  const commands = allCommands({ ...settings, server: 'http://localhost:1', serverNamed: true });
  const { out, err, exit } = await type(words, { commands });
  expect({ out, exit }).toEqual({ out: '', exit: problemKinds.invalid.exit });
  expect(err).toContain(`\`throughline ${words[0]}\` works where the data lies, and not through a server.`);
});

test('where there is no house, a command says what to do', async () => {
  const { err, exit } = await type(['decisions', 'list']);
  expect(exit).toBe(problemKinds['not-found'].exit);
  expect(err.trim()).toBe(
    'There is no Throughline in /nowhere/at/all. Run `throughline init`, or name the folder with --data.',
  );
});
