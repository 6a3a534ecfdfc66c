/** Everything that can be typed after `throughline`: each operation, and what only a terminal can do. */
import type { Command, Commands } from '#doors/cli.ts';
import { type AnyOperation, type Contents, isOperation } from '#doors/router.ts';
import { operations } from '../house.ts';
import { actAs } from './act-as.ts';
import { findHouse } from './ask.ts';
import { backup, restore } from './backup.ts';
import { demo } from './demo.ts';
import { exportCommands } from './export.ts';
import { importAdrsCommand } from './import-adrs.ts';
import { importCsvCommand } from './import-csv.ts';
import { init } from './init.ts';
import { onlyHere } from './only-here.ts';
import { serve } from './serve.ts';
import type { Settings } from './settings.ts';
import { signInLink } from './sign-in-link.ts';

function commandOf(operation: AnyOperation, path: readonly string[], settings: Settings): Command {
  return {
    ...operation,
    async run(input) {
      const house = await findHouse(settings);
      try {
        return await house.ask(path, operation, input);
      } finally {
        await house.close();
      }
    },
  };
}

const commandsOf = (contents: Contents, path: readonly string[], settings: Settings): Commands =>
  Object.fromEntries(
    Object.entries(contents).map(([name, entry]) => [
      name,
      isOperation(entry) ? commandOf(entry, [...path, name], settings) : commandsOf(entry, [...path, name], settings),
    ]),
  );

/** Files are read and written where the terminal is, so these take the place of the operations that they call. */
const { imports: _imports, exports: _exports, ...asked } = operations;

export const allCommands = (settings: Settings): Commands => ({
  serve: onlyHere(settings, 'serve', serve(settings)),
  init: onlyHere(settings, 'init', init(settings)),
  demo: onlyHere(settings, 'demo', demo(settings)),
  backup: onlyHere(settings, 'backup', backup(settings)),
  restore: onlyHere(settings, 'restore', restore(settings)),
  actAs: onlyHere(settings, 'act-as', actAs(settings)),
  signInLink: onlyHere(settings, 'sign-in-link', signInLink(settings)),
  import: { adrs: importAdrsCommand(settings), csv: importCsvCommand(settings) },
  export: exportCommands(settings),
  ...commandsOf(asked, [], settings),
});
