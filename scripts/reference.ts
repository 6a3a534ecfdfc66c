/** Writes docs/reference from what the house can be asked, so that no page of it can be out of date unnoticed. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Commands, isCommand, runTerminal } from '#doors/cli.ts';
import { openApi } from '#doors/openapi.ts';
import { vocabulary } from '../src/house/vocabulary.ts';
import { operations } from '../src/house.ts';
import { allCommands } from '../src/terminal/commands.ts';
import { version } from '../src/terminal/version.ts';

const folder = fileURLToPath(new URL('../docs/reference/', import.meta.url));

const settings = { folder: '', server: undefined, token: undefined, json: false, databaseUrl: undefined };
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

interface Told {
  words: string[];
  summary: string;
  shortcut: string | undefined;
}

/** Every command with the words that call it, in the order of the house. */
const everyCommand = (commands: Commands, before: readonly string[] = []): Told[] =>
  Object.entries(commands).flatMap(([name, entry]) => {
    const words = [...before, kebab(name)];
    return isCommand(entry)
      ? [{ words, summary: entry.summary, shortcut: entry.shortcut }]
      : everyCommand(entry, words);
  });

/** What a command says of itself, as it stands on a terminal of 80 columns. */
async function helpOf(commands: Commands, words: readonly string[]): Promise<string> {
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const terminal = { name: 'throughline', version, description: '', commands, json: false, out: say, err: say };
  await runTerminal(terminal, [...words, '--help']);
  return said.join('\n').trim();
}

const anchor = (words: readonly string[]) => `throughline-${words.join('-')}`;

async function commandLine(): Promise<string> {
  const commands = allCommands(settings);
  const told = everyCommand(commands);
  const contents = told.map(({ words, summary }) => `- [${words.join(' ')}](#${anchor(words)}): ${summary}`);
  const parts = [
    '# The command line',
    'Written by `npm run reference` from the help of every command. The [guide](../guide/README.md) says what to use when.',
    'Every command takes `--data <folder>`, or `--server <url> --token <t>`, and `--json`.',
    contents.join('\n'),
  ];
  for (const { words, shortcut } of told) {
    parts.push(`## throughline ${words.join(' ')}`);
    if (shortcut) parts.push(`In short: \`throughline ${shortcut}\`.`);
    parts.push(`\`\`\`text\n${await helpOf(commands, words)}\n\`\`\``);
  }
  return `${parts.join('\n\n')}\n`;
}

/** Every file of docs/reference with the text that it should have. */
export async function referenceFiles(): Promise<Record<string, string>> {
  const document = await openApi(operations, version, vocabulary);
  return { 'openapi.json': `${JSON.stringify(document, null, 2)}\n`, 'cli.md': await commandLine() };
}

/** The files that say something else than the house does, or are missing. */
export async function outdatedReference(): Promise<string[]> {
  const files = await referenceFiles();
  const found: string[] = [];
  for (const [name, text] of Object.entries(files)) {
    const there = await readFile(path.join(folder, name), 'utf8').catch(() => '');
    if (there !== text) found.push(`docs/reference/${name}`);
  }
  return found;
}

async function writeReference(): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(await referenceFiles())) await writeFile(path.join(folder, name), text);
}

async function check(): Promise<void> {
  const outdated = await outdatedReference();
  if (outdated.length === 0) return;
  process.stderr.write(`Out of date: ${outdated.join(', ')}. Write it anew with: npm run reference\n`);
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.columns = 80;
  await (process.argv.includes('--check') ? check() : writeReference());
}
