/** The sentences of real reviews: how a report falls into sentences, the same on every machine, so that a label can name one. */
import { createHash } from 'node:crypto';
import { readArchive, readJsonLines } from '../retrieval/shared-data.ts';

export interface ReportSentence {
  /** The report: its path in the archive, or the catalogue's id. */
  file: string;
  /** Which sentence of that report, from 0. */
  index: number;
  text: string;
}

export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Half of the reports to tune on, half to test on: whole reports, by the hash of their name. */
export const half = (file: string): 'tune' | 'test' =>
  Number.parseInt(hashOf(file).slice(0, 8), 16) % 2 === 0 ? 'tune' : 'test';

interface Listed {
  uuid: string;
  description?: string;
  summary?: string;
}

/** The catalogue cuts its texts in the middle of a sentence. */
const upToTheLastStop = (text: string) => text.slice(0, text.search(/[^.!?]*$/));

/** Every report of the collection, as text: reviews as they were published, and the summaries of a catalogue. */
export function readReports(): Map<string, string> {
  const reports = new Map(readArchive('postmortems/files.tar.gz'));
  for (const { uuid, description, summary } of readJsonLines<Listed>('postmortems/catalogue-icco.jsonl'))
    reports.set(`catalogue:${uuid}`, upToTheLastStop(description || summary || ''));
  return reports;
}

const withoutBlocks = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/^(---|\+\+\+)\n[\s\S]*?\n\1\n/, '')
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, '\n\n')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<\/?[a-z][^>]*>/gi, ' ');

const plain = (text: string) =>
  text
    .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replace(/\[([^\]]*)\](\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/\*\*|__|(?<=\s|^)[*_]|[*_](?=\s|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Paragraphs, list items and cells: a sentence never runs across them. */
function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) blocks.push(open.join(' '));
    open = [];
  };
  for (const line of withoutBlocks(text).split('\n')) {
    const bare = line.trim();
    if (bare === '' || /^(#|={3,}|-{3,}|\|?[\s:|-]+\|?$)/.test(bare)) {
      close();
      continue;
    }
    if (/^([-*+]|\d+[.)])\s/.test(bare)) close();
    if (bare.startsWith('|')) {
      close();
      blocks.push(...bare.split('|').filter((cell) => cell.trim() !== ''));
    } else open.push(bare.replace(/^([-*+]|\d+[.)])\s+/, '').replace(/^>\s*/, ''));
  }
  close();
  return blocks;
}

const abbreviation = /\b(e\.g|i\.e|etc|vs|cf|approx|ca|Mr|Ms|Dr|No|St|a\.m|p\.m)\.$/i;

function split(block: string): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const piece of plain(block).split(/(?<=[.!?]["')\]]?)\s+(?=["'([]?[A-Z0-9])/)) {
    open = open === '' ? piece : `${open} ${piece}`;
    if (abbreviation.test(open)) continue;
    sentences.push(open);
    open = '';
  }
  if (open !== '') sentences.push(open);
  return sentences;
}

/** What reads as a sentence: five words or more, most of them letters, not a line of a log. */
const isProse = (text: string) =>
  text.split(' ').length >= 5 && text.length <= 600 && text.replace(/[^a-z]/gi, '').length > text.length * 0.6;

export const sentencesOf = (file: string, text: string): ReportSentence[] =>
  blocksOf(text)
    .flatMap(split)
    .filter(isProse)
    .map((sentence, index) => ({ file, index, text: sentence }));
