/** Reads one file of a repository as a record of a decision, whatever form its authors gave it. */
import { type DecisionContent, limits, type Source, sourceSchema } from '../decisions/decision.ts';
import { cleanText, decodeText } from './decode-text.ts';
import type { Commits } from './evidence.ts';
import { readForeign } from './read-foreign.ts';
import { isOwn, readOwn } from './read-own.ts';
import type { RecordReading } from './record-reading.ts';

export type FileToRead = { path: string; bytes?: Uint8Array; text?: string; commits?: Commits; repository: string };

const noContent = { title: '', choice: '' } as DecisionContent;

const toInstant = (written: string | null | undefined): string | null => {
  const at = written ? new Date(written) : null;
  return at && !Number.isNaN(at.getTime()) ? at.toISOString() : null;
};

/** A path inside the repository: no drive, no way out of it, forward slashes. */
export function plainPath(path: string): string {
  const parts = path
    .replace(/\p{Cc}/gu, '')
    .replace(/\\/g, '/')
    .split('/');
  return parts
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')
    .slice(-1000);
}

function emptySource(file: FileToRead, text: string): Source {
  return {
    repository: file.repository.slice(0, limits.line).toWellFormed(),
    path: plainPath(file.path),
    commit: file.commits?.hash ?? null,
    format: '',
    status: '',
    date: '',
    number: '',
    firstCommitAt: toInstant(file.commits?.first),
    lastCommitAt: toInstant(file.commits?.last),
    text,
  };
}

/** What a file is where nothing of it can be read. */
export const unread = (file: FileToRead, problem: string): RecordReading => ({
  kind: 'other',
  content: noContent,
  source: emptySource(file, ''),
  references: [],
  problems: [{ line: 1, problem }],
  own: null,
});

/** Reads a file; never throws: what could not be understood stands in `problems`, and the text is kept whole. */
export function readRecord(file: FileToRead): RecordReading {
  const decoded = file.bytes ? decodeText(file.bytes) : cleanText(file.text ?? '');
  if (decoded.unreadable) return unread(file, decoded.unreadable);
  if (decoded.text.trim() === '') return { ...unread(file, 'The file is empty.'), kind: 'stub' };
  if (decoded.text.length > limits.sourceText) {
    return unread(file, `The text has ${decoded.text.length} characters; at most ${limits.sourceText} can be kept.`);
  }
  const source = emptySource(file, decoded.text);
  const problems = decoded.assumed ? [{ line: 1, problem: decoded.assumed }] : [];
  if (plainPath(file.path) !== file.path)
    problems.push({ line: 1, problem: `The path “${file.path.slice(0, 200)}” was read as “${source.path}”.` });
  const reading = readSafely(source, file.commits ?? { first: null, last: null });
  return { ...reading, source: sourceSchema.parse(reading.source), problems: [...problems, ...reading.problems] };
}

function readSafely(source: Source, commits: Commits): RecordReading {
  try {
    return isOwn(source.text) ? readOwn(source) : readForeign(source, commits);
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 300) : 'unknown reason';
    const problem = { line: 1, problem: `The file could not be read (${why}).` };
    return { kind: 'other', content: noContent, source, references: [], problems: [problem], own: null };
  }
}
