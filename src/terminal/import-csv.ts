/** `throughline import csv <file>`: hands a table to the house. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { importCsv } from '#deciding/interchange/import-csv.ts';
import type { Command } from '#doors/cli.ts';
import { Problem } from '#kernel/problem.ts';
import { findHouse } from './ask.ts';
import type { Settings } from './settings.ts';

const input = z.object({
  file: z.string().min(1).describe('The table: comma- or semicolon-separated values with a header'),
  group: importCsv.input.shape.group,
  mapping: importCsv.input.shape.mapping,
});
type Input = z.output<typeof input>;

async function run(settings: Settings, { file, group, mapping }: Input) {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Problem('not-found', `${file} cannot be read (${error.code}).`);
  });
  const house = await findHouse(settings);
  try {
    const given = { group, mapping, name: path.basename(file), base64: bytes.toString('base64') };
    return await house.ask(['imports', 'csv'], importCsv, importCsv.input.parse(given));
  } finally {
    await house.close();
  }
}

export const importCsvCommand = (settings: Settings): Command => ({
  summary: 'Take over decisions from a table into the log of your group',
  input,
  positional: ['file'],
  columns: ['file', 'line', 'problem'],
  run: (given) => run(settings, given as Input),
});
