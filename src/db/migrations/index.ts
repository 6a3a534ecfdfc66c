import type { Migration } from 'kysely';
import { house } from './0001-house.ts';
import { theLoop } from './0002-the-loop.ts';
import { reasoning } from './0003-reasoning.ts';

/** All migrations, in order. A landed one is never edited: write the next. */
export const migrations: Record<string, Migration> = {
  '0001-house': house,
  '0002-the-loop': theLoop,
  '0003-reasoning': reasoning,
};
