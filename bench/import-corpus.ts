/** The corpora of real decision records, unpacked into a temporary folder, with what is known to be true of them. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

const sharedData = process.env.THROUGHLINE_SHARED_DATA ?? path.join(import.meta.dirname, '../../shared/data');

export interface Row {
  readonly id: string;
  readonly repo: string;
  readonly path: string;
  readonly kind: string;
  readonly status_norm: string | null;
  readonly date_iso: string | null;
  readonly first_commit: string | null;
  readonly last_commit: string | null;
}

export interface Pair {
  readonly newer: string;
  readonly relation: string;
  readonly older: string;
}

export interface Corpus {
  readonly name: string;
  /** Rows whose file may be redistributed, and is therefore there. */
  readonly files: readonly { row: Row; bytes: Uint8Array }[];
  readonly pairs: readonly Pair[];
}

const linesOf = <T>(text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

/** Reads one corpus; null where it is absent. */
export function readCorpus(name: string): Corpus | null {
  const folder = path.join(sharedData, name);
  if (!existsSync(path.join(folder, 'files.tar.gz'))) return null;
  const unpacked = mkdtempSync(path.join(tmpdir(), 'throughline-corpus-'));
  try {
    execFileSync('tar', ['xzf', path.join(folder, 'files.tar.gz'), '-C', unpacked]);
    const rows = linesOf<Row>(gunzipSync(readFileSync(path.join(folder, 'index.jsonl.gz'))).toString('utf8'));
    const files = rows.flatMap((row) => {
      const file = path.join(unpacked, row.repo, row.path);
      return existsSync(file) ? [{ row, bytes: new Uint8Array(readFileSync(file)) }] : [];
    });
    return { name, files, pairs: linesOf<Pair>(readFileSync(path.join(folder, 'pairs.jsonl'), 'utf8')) };
  } finally {
    rmSync(unpacked, { recursive: true, force: true });
  }
}
