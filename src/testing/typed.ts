import { runTerminal } from '#doors/cli.ts';
import { allCommands } from '../terminal/commands.ts';
import { readSettings } from '../terminal/settings.ts';

/** Types a line at a terminal, as main.ts does. */
export async function typed(...argv: string[]) {
  const { settings, words } = readSettings(argv, {});
  let out = '';
  let err = '';
  const exit = await runTerminal(
    {
      name: 'throughline',
      version: '0.0.0',
      description: '',
      commands: allCommands(settings),
      json: settings.json,
      out: (text) => {
        out += `${text}\n`;
      },
      err: (text) => {
        err += `${text}\n`;
      },
    },
    words,
  );
  return { out, err, exit, json: () => JSON.parse(out) as Record<string, unknown> };
}
