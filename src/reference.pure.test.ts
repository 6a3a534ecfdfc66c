import { expect, test } from 'vitest';
import { outdatedReference, referenceFiles } from '../scripts/reference.ts';

test('the reference in docs says what the house says; `npm run reference` writes it anew', async () => {
  expect(await outdatedReference()).toEqual([]);
}, 30_000);

test('the reference names the same operations at both doors', async () => {
  const { 'cli.md': commands = '', 'openapi.json': document = '{}' } = await referenceFiles();
  const { paths } = JSON.parse(document) as { paths: Record<string, object> };
  expect(Object.keys(paths)).toContain('/decisions/{id}');
  expect(commands).toContain('## throughline decisions show');
}, 30_000);
