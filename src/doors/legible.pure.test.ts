import { expect, test } from 'vitest';
import { z } from 'zod';
import { Problem } from '#kernel/problem.ts';
import { runTerminal } from './cli.ts';

/** What a terminal is told by a command that answers with, or fails with, a text that somebody wrote. */
async function told(json: boolean, run: () => Promise<unknown>) {
  let said = '';
  const speak = (text: string) => {
    said += `${text}\n`;
  };
  const commands = { list: { summary: 'List', input: z.object({}), columns: ['title'], run } };
  await runTerminal({ name: 't', version: '0', description: '', commands, json, out: speak, err: speak }, ['list']);
  return said;
}

const nasty = '\u001b[1A\u001b[2K\u001b]0;x\u0007\u009b31m\rWe \u202eknil\u202c';

test('a title cannot wipe the lines of others from a terminal', async () => {
  const list = { decisions: [{ title: 'We use ink' }, { title: nasty }] };
  expect(await told(false, async () => list)).toMatch(/^title\nWe use ink\n�\[1A�\[2K�\]0;x��31m We �knil�\n$/);
  expect(JSON.parse(await told(true, async () => list))).toEqual(list);
});

test('neither can the sentence of a problem, and lines and tabs stay', async () => {
  const fail = () => Promise.reject(new Problem('not-found', `There is no ${nasty}.\n\tLook again.`));
  expect(await told(false, fail)).toBe('There is no �[1A�[2K�]0;x��31m�We �knil�.\n\tLook again.\n');
});
