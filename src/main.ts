/** `throughline serve`, `throughline demo`, or any operation: reads the words and picks the door. */

import { runTerminal, told } from '#doors/cli.ts';
import { problemOf } from '#doors/errors.ts';
import { problemKinds } from '#kernel/problem.ts';
import { allCommands } from './terminal/commands.ts';
import { readSettings } from './terminal/settings.ts';
import { version } from './terminal/version.ts';

const out = (text: string) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
const err = (text: string) => process.stderr.write(text.endsWith('\n') ? text : `${text}\n`);

async function main(argv: readonly string[]): Promise<number> {
  try {
    const { settings, words } = readSettings(argv, process.env);
    return await runTerminal(
      {
        name: 'throughline',
        version,
        description:
          'Decide locally, stay coherent. In one sentence: throughline decide "We use X because Y". ' +
          'Every command takes --data <folder>, or --server <url> --token <t>, and --json.',
        commands: allCommands(settings),
        json: settings.json,
        out,
        err,
      },
      words.length > 0 ? words : ['--help'],
    );
  } catch (error) {
    const problem = problemOf(error);
    err(told(problem, argv.includes('--json')));
    return problemKinds[problem.kind].exit;
  }
}

const written = (stream: NodeJS.WriteStream) => new Promise((resolve) => stream.write('', resolve));

const exitCode = await main(process.argv.slice(2));
await Promise.all([written(process.stdout), written(process.stderr)]);
// Everything is closed and said; waiting for what Node still tidies up would cost each command a tenth of its time.
process.exit(exitCode);
