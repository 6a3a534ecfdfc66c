/** Opens the database of a house, brings its tables up to date, and finds its network. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { theNetwork } from '#common-ground/network/networks.store.ts';
import { migrate } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import { type OpenDatabase, type OpenOptions, openDatabase } from '#db/open-database.ts';
import type { Id } from '#kernel/id.ts';
import type { Ground } from '#kernel/perform.ts';
import { Problem } from '#kernel/problem.ts';
import { homeOf, type Settings } from './settings.ts';

/** The network does not change once it is there, so it is looked up until it is found. */
export function groundOf(database: OpenDatabase): Ground {
  let known: Id<'network'> | null = null;
  return {
    database,
    async network() {
      known ??= (await theNetwork(database.db))?.id ?? null;
      return known;
    },
  };
}

/** Where a file of the data is missing, somebody has taken it away: what is left cannot be trusted. */
function missingFile({ folder, databaseUrl }: Settings) {
  return (error: NodeJS.ErrnoException): never => {
    if (databaseUrl || error.code !== 'ENOENT' || !error.path) throw error;
    const sentence = `The data in ${folder} is damaged: ${path.basename(error.path)} is missing. Restore a backup into another folder.`;
    throw new Problem('unavailable', sentence, undefined, { cause: error });
  };
}

export async function openHouse(settings: Settings, options: OpenOptions = {}): Promise<Ground> {
  const database = await openDatabase(homeOf(settings), options).catch(missingFile(settings));
  await migrate(database, migrations);
  return groundOf(database);
}

/** For commands that look into a house and should not build one: says so where there is none. */
export function requireHouse(settings: Settings): void {
  if (settings.databaseUrl || existsSync(path.join(settings.folder, 'house.json'))) return;
  throw new Problem(
    'not-found',
    `There is no Throughline in ${settings.folder}. Run \`throughline init\`, or name the folder with --data.`,
  );
}
