import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contents } from './any-content.ts';
import { readRecord } from './read-record.ts';
import { madrText } from './write-madr.ts';

const read = (text: string) => readRecord({ path: 'docs/0001-x.md', text, repository: 'here/it' });

test('a decision written as MADR is the same decision when it is read again, whatever its texts contain', () => {
  fc.assert(
    fc.property(contents, (content) => {
      expect(read(madrText({ content })).content).toEqual(content);
    }),
    { numRuns: 400 },
  );
});
