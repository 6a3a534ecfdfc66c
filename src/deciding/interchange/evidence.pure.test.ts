import { expect, test } from 'vitest';
import { readRecord } from './read-record.ts';

const read = (
  text: string,
  path = 'docs/adr/0007-use-bicycles.md',
  commits = { first: '2024-05-06T07:00:00Z', last: '2024-06-07T08:00:00Z', hash: 'abc' },
) => readRecord({ path, text, repository: 'here/it', commits });

const nygard = (status: string, date = 'Date: 2024-05-01') =>
  `# 7. Use bicycles\n\n${date}\n\n## Status\n\n${status}\n\n## Context\n\nRoads are full.\n\n### Costs\n\nHigh.\n\n## Decision\n\nWe ride.\n\n## Consequences\n\nWe arrive.\n`;

test.each([
  ['Accepted', 'accepted'],
  ['✅ Accepted', 'accepted'],
  ['**APPROVED**.', 'accepted'],
  ['APPRROVED', 'accepted'],
  ['ACCEPTED Not Implemented', 'accepted'],
  ['Decision status: Accepted', 'accepted'],
  ['2020-03-25 accepted', 'accepted'],
  ['![Accepted](https://img.shields.io/badge/adr-accepted-green)', 'accepted'],
  ['![](https://img.shields.io/badge/status-rejected-red)', 'rejected'],
  ['Akzeptiert', 'accepted'],
  ['Proposed [Proposed, Accepted, Rejected, Deprecated, Superseded, etc.]', 'proposed'],
  ['In Review.', 'proposed'],
  ['WIP', 'proposed'],
  ['Depreciated.', 'deprecated'],
  ['ABANDONED', 'deprecated'],
  ['Declined', 'rejected'],
  ['Superceded by [8. Walk](0008-walk.md)', 'superseded'],
  ['superceeded by 0008', 'superseded'],
  ['superseeded_by_adr_0008', 'superseded'],
  ['⌛️ Superseded by ADR-0008', 'superseded'],
  ['Implemented. Superseded by [8](0008-walk.md)', 'superseded'],
  ['Accepted\n\nSuperseded by [8. Walk](0008-walk.md)', 'superseded'],
  ['Superseded [0008]', 'superseded'],
  ['Deprecated (no superseding ADR)', 'deprecated'],
  ['Accepted\n\nSupersedes [6. Walk](0006-walk.md)', 'accepted'],
  ['amended-in-part by [0008](0008-walk.md)', 'accepted'],
  ['superseded-in-part by [0008](0008-walk.md)', 'accepted'],
  ['proposed | accepted | rejected', 'unstated'],
  ['> Accepted or Rejected\n>\n> Valid ADR statuses are: "Proposed", "Accepted"', 'unstated'],
  ['> It is "proposed" until it is "accepted".\n\nAccepted', 'accepted'],
  ['Whatever', 'unstated'],
])('the status %j is %s', (written, status) => {
  expect(read(nygard(written)).content.status).toBe(status);
});

test.each([
  ['front matter', '---\nstatus: accepted\n---\n# X\n\n## Decision\n\nWe ride every day, all of us.\n'],
  ['a word in braces', '---\nstatus: {accepted}\n---\n# X\n\n## Decision\n\nWe ride every day, all of us.\n'],
  [
    'broken front matter',
    '---\nstatus: accepted\ntitle: a: b: c\n---\n# X\n\n## Decision\n\nWe ride every day, all of us.\n',
  ],
  ['a bullet', '# X\n\n* **Status**: accepted\n\n## Decision\n\nWe ride every day, all of us.\n'],
  [
    'a row',
    '# X\n\n| Status | Accepted |\n|---|---|\n| Owner | Ada |\n\n## Decision\n\nWe ride every day, all of us.\n',
  ],
  [
    'a column',
    '# X\n\n| Status | Date |\n|---|---|\n| Accepted | 2024-01-01 |\n\n## Decision\n\nWe ride every day, all of us.\n',
  ],
  ['the title', '# [Accepted] X\n\n## Decision\n\nWe ride every day, all of us.\n'],
])('the status is found in %s', (_place, text) => {
  expect(read(text).content.status).toBe('accepted');
});

test.each([
  ['16/04/2024', '2024-04-16', 0],
  ['4/21/24', '2024-04-21', 0],
  ['04/05/2024', '2024', 1],
  ['03.04.2024', '2024', 1],
  ['September 5th, 2023', '2023-09-05', 0],
  ['1st Sept. 2023', '2023-09-01', 0],
  ['2019 Oct 22', '2019-10-22', 0],
  ['May 2024', '2024-05', 0],
  ['2018-11', '2018-11', 0],
  ['20240203', '2024-02-03', 0],
  ['YYYY-MM-DD', '2024-05-06', 0],
  ['2024-02-31', '2024-05-06', 1],
  ['20201-02-13', '2024-05-06', 1],
  ['2031-01-01', '2024-05-06', 1],
  ['2013-01-01', '2024-05-06', 1],
])('the date %s is read as %s', (written, date, problems) => {
  const reading = read(nygard('Accepted', `Date: ${written}`));
  expect(reading.content.decidedOn).toBe(date);
  expect(reading.problems).toHaveLength(problems);
});
