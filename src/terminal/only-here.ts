/** What works on the data folder itself cannot be asked of a server elsewhere, and must not touch another folder instead. */
import type { Command } from '#doors/cli.ts';
import { Problem } from '#kernel/problem.ts';
import type { Settings } from './settings.ts';

export const onlyHere = (settings: Settings, name: string, command: Command): Command => ({
  ...command,
  run: async (input) => {
    if (!settings.serverNamed) return command.run(input);
    throw new Problem(
      'invalid',
      `\`throughline ${name}\` works where the data lies, and not through a server. Run it there without --server, ` +
        'and name the folder with --data.',
    );
  },
});
