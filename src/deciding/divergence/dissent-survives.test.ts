import { expect, test } from 'vitest';
import { type TestPerson, testHouse } from '#testing/house.ts';
import { decisionContent } from '../decisions/decision.ts';

async function scene() {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const rui = await house.as('Rui', { groups: ['north'] });
  const tea = await house.as('Tea', { groups: ['west'] });
  return { house, ana, rui, tea };
}

const said = { text: 'Paper rots.', alias: 'Heron', reopenIf: 'It rains in' };

async function attached(ana: TestPerson, rui: TestPerson) {
  const { id } = await ana.decisions.log({ title: 'Paper', choice: 'Paper.' });
  const { dissent } = await rui.dissent.attach({ decision: id, ...said });
  return { id, one: dissent[0]! };
}

test('a file that leaves a dissent out, or says it otherwise, takes nothing of it away', async () => {
  const { ana, rui } = await scene();
  const { id, one } = await attached(ana, rui);
  const { files } = await ana.exports.madr({ group: 'north' });
  const { text } = files[0]!;
  const without = text.replace(/\n {2}dissent: .*/, '').replace(/\n## Dissent[\s\S]*$/, '\n');
  for (const changed of [without, text.replace('Paper rots.', 'Paper is fine.')]) {
    expect(changed).not.toBe(text);
    await ana.imports.adrs({ group: 'north', repository: 'files', files: [{ path: 'paper.md', text: changed }] });
    expect((await ana.decisions.show({ id })).dissent).toEqual([one]);
  }
  const renamed = text.replaceAll('Paper rots.', 'Paper is fine.').replace('# Paper', '# Pulp');
  await ana.imports.adrs({ group: 'north', repository: 'files', files: [{ path: 'paper.md', text: renamed }] });
  expect(await ana.decisions.show({ id })).toMatchObject({ title: 'Pulp', dissent: [one] });
});

test('nobody puts other words under a key that is somebody’s: not by a new decision, not by a file', async () => {
  const { ana, rui, tea } = await scene();
  const { one } = await attached(ana, rui);
  const forged = { ...one, text: 'I agree with all of it.' };
  const logged = await tea.decisions.log({ title: 'Glue', choice: 'Glue.', dissent: [forged] });
  const older = await ana.decisions.log({ title: 'Tape', choice: 'Tape.' });
  const decision = decisionContent.parse({ title: 'Tape, too', choice: 'Tape.', dissent: [forged] });
  const { newer } = await ana.decisions.supersede({ id: older.id, decision });
  for (const { id, dissent } of [logged, newer]) {
    expect(dissent).toMatchObject([{ text: forged.text, alias: 'Heron' }]);
    expect(dissent[0]).not.toHaveProperty('key');
    expect((await rui.dissent.reopenings({ decision: id })).own).toEqual([]);
  }
  const mark = JSON.stringify([{ by: null, alias: 'Heron', key: one.key }]);
  const file = `---\nthroughline:\n  dissent: ${mark}\n---\n\n# Wax\n\n## Decision Outcome\n\nWax.\n\n## Dissent\n\n### Heron\n\n${forged.text}\n`;
  const { created } = await tea.imports.adrs({ group: 'west', repository: 'r', files: [{ path: 'w.md', text: file }] });
  expect(created).toBe(1);
  const { decisions } = await tea.decisions.list({ group: 'west' });
  const wax = await tea.decisions.show({ id: decisions.find(({ title }) => title === 'Wax')!.id });
  expect(wax.dissent).toMatchObject([{ text: forged.text }]);
  expect(wax.dissent[0]).not.toHaveProperty('key');
});

test('what was put with a session goes along with its draft in the words of its author, whatever the draft says', async () => {
  const { house, ana, rui } = await scene();
  const at = (minute: number) => house.setClock(new Date(Date.UTC(2026, 10, 21, 10, minute)).toISOString());
  at(0);
  const { id } = await ana.divergence.open({ question: 'Ink or chalk?', minutes: 1 });
  for (const [person, title] of [[ana, 'Ink'] as const, [rui, 'Chalk'] as const])
    await person.divergence.writeOptions({ id, options: [{ title }] });
  at(2);
  await ana.divergence.moveOn({ id, from: 'options' });
  const { dissent, options } = await rui.divergence.dissent({ id, ...said });
  for (const [place, from] of (['gather', 'first', 'argue', 'second'] as const).entries()) {
    at(4 + 2 * place);
    await ana.divergence.moveOn({ id, from, ...(from === 'argue' && { skipPremortem: 'No time.' }) });
  }
  const { draft } = await ana.divergence.converge({ id, choice: options[0]!.id });
  const { content } = await ana.drafts.show({ id: draft! });
  const decision = decisionContent.parse({ ...content, dissent: [{ ...dissent[0]!, text: 'I agree.' }] });
  const other = await ana.drafts.save({ content: {} });
  const elsewhere = await ana.drafts.log({ id: other.id, decision });
  expect(elsewhere.dissent).toEqual(dissent);
  const silent = decisionContent.parse({ ...content, dissent: [{ text: 'It smells.' }] });
  const logged = await ana.drafts.log({ id: draft!, decision: silent });
  expect(logged.dissent).toEqual([expect.objectContaining({ text: 'It smells.' }), dissent[0]]);
  expect((await rui.dissent.reopenings({ decision: logged.id })).own).toEqual([dissent[0]!.key]);
});
