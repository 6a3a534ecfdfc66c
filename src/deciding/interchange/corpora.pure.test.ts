import { expect, test } from 'vitest';
import { readCorpus } from '../../../bench/import-corpus.ts';
import { readRecord } from './read-record.ts';
import { madrText } from './write-madr.ts';

for (const name of ['adr', 'adr-agent-era']) {
  test(
    `every record of the corpus ${name} is the same after import, export and import`,
    { timeout: 120_000 },
    ({ skip }) => {
      const corpus = readCorpus(name);
      if (!corpus) return skip('The shared data is absent: set THROUGHLINE_SHARED_DATA to its folder to run this.');
      for (const { row, bytes } of corpus.files) {
        const { content, source, references } = readRecord({ path: row.path, bytes, repository: row.repo });
        if (content.choice === '') continue;
        const relations = references.map(({ kind, text, partial }) => ({ kind, id: null, text, partial }));
        const text = madrText({ content: { ...content, relations }, source });
        const again = readRecord({ path: 'again.md', text, repository: 'again' });
        expect({ ...again.content, id: row.id }).toEqual({ ...content, relations, id: row.id });
        expect(again.source).toEqual({ ...source, text });
        expect(again.references.map(({ kind, text: said, partial }) => [kind, said, partial])).toEqual(
          references.map(({ kind, text: said, partial }) => [kind, said, partial]),
        );
      }
    },
  );
}
