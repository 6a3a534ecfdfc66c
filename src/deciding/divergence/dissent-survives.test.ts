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

/** A session of Ana and Rui that is over, with Rui’s dissent; its draft waits. */
async function explored({ house, ana, rui }: Awaited<ReturnType<typeof scene>>) {
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
  return { id, dissent, draft: draft! };
}

test('what was put with a session goes along with its draft in the words of its author, whatever the draft says', async () => {
  const it = await scene();
  const { ana, rui } = it;
  const { dissent, draft } = await explored(it);
  const { content } = await ana.drafts.show({ id: draft });
  const decision = decisionContent.parse({ ...content, dissent: [{ ...dissent[0]!, text: 'I agree.' }] });
  const other = await ana.drafts.save({ content: {} });
  const elsewhere = await ana.drafts.log({ id: other.id, decision });
  expect(elsewhere.dissent).toEqual(dissent);
  const silent = decisionContent.parse({ ...content, dissent: [{ text: 'It smells.' }] });
  const logged = await ana.drafts.log({ id: draft, decision: silent });
  expect(logged.dissent).toEqual([expect.objectContaining({ text: 'It smells.' }), dissent[0]]);
  expect((await rui.dissent.reopenings({ decision: logged.id })).own).toEqual([dissent[0]!.key]);
});

test('a draft may be set aside; whatever the group then decides on that question takes the dissent along, once', async () => {
  const it = await scene();
  const { ana, tea } = it;
  const { id, dissent, draft } = await explored(it);
  expect(await ana.divergence.show({ id })).toMatchObject({ draftStands: true, decisions: [] });
  await ana.drafts.discard({ id: draft });
  expect(await tea.divergence.show({ id })).toMatchObject({ draftStands: false, decisions: [], dissent });
  const ink = { title: 'Ink', choice: 'Ink.' };
  expect((await ana.decisions.log({ ...ink, question: 'Which ink?' })).dissent).toEqual([]);
  expect((await tea.decisions.log({ ...ink, question: 'Ink or chalk?' })).dissent).toEqual([]);
  const mistaken = await ana.decisions.log({ ...ink, question: ' ink or Chalk? ' });
  expect(mistaken.dissent).toEqual(dissent);
  await ana.decisions.retract({ id: mistaken.id, why: 'A slip.' });
  const { id: decision, ...logged } = await ana.decisions.log({ ...ink, question: 'Ink or chalk?' });
  expect(logged.dissent).toEqual(dissent);
  expect((await tea.divergence.show({ id })).decisions).toMatchObject([{ id: decision }]);
  await ana.decisions.amend({ id: decision, set: { dissent: [] } });
  expect((await ana.decisions.show({ id: decision })).dissent).toEqual(dissent);
  expect((await ana.decisions.log({ ...ink, question: 'Ink or chalk?' })).dissent).toEqual([]);
});

test('any member of the group says which decision came of a session, and its dissent is added and stays', async () => {
  const it = await scene();
  const { ana, rui, tea } = it;
  const { id, dissent, draft } = await explored(it);
  await ana.drafts.discard({ id: draft });
  const own = [{ text: 'It smells.' }];
  const { id: decision } = await ana.decisions.log({ title: 'Ink', choice: 'Ink.', dissent: own });
  const west = await tea.decisions.log({ title: 'Ink', choice: 'Ink.' });
  await expect(tea.divergence.decided({ id, decision })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(rui.divergence.decided({ id, decision: west.id })).rejects.toThrow('Only a decision of the group');
  expect(await rui.divergence.decided({ id, decision })).toMatchObject({ decisions: [{ id: decision }] });
  const tied = await ana.decisions.show({ id: decision });
  expect(tied.dissent).toMatchObject([...own, ...dissent]);
  expect(tied.links).toMatchObject([{ url: `/divergence/${id}` }]);
  await expect(ana.divergence.decided({ id, decision })).rejects.toMatchObject({ kind: 'exists' });
  await ana.decisions.amend({ id: decision, set: { dissent: [], links: [] } });
  expect((await ana.decisions.show({ id: decision })).dissent).toEqual(dissent);
  const { id: running } = await ana.divergence.open({ question: 'Sand?' });
  await expect(ana.divergence.decided({ id: running, decision })).rejects.toThrow('still runs');
});

test('what its author has taken back goes along with no later decision, and stands in the session no more', async () => {
  const it = await scene();
  const { ana, rui } = it;
  const { id, dissent, draft } = await explored(it);
  const { content } = await ana.drafts.show({ id: draft });
  const { id: decision } = await ana.drafts.log({ id: draft, decision: decisionContent.parse(content) });
  await rui.dissent.withdraw({ decision, key: dissent[0]!.key! });
  expect((await ana.divergence.show({ id })).dissent).toEqual([]);
  const { steps } = await ana.trail.show({ subject: id });
  expect(steps.at(-1)).toMatchObject({ event: 'divergence.dissent-withdrawn', by: null });
  await ana.decisions.retract({ id: decision, why: 'A slip.' });
  const { id: later, ...again } = await ana.decisions.log({ title: 'Ink', choice: 'Ink.', question: 'Ink or chalk?' });
  expect(again.dissent).toEqual([]);
  await ana.divergence.decided({ id, decision: later });
  expect((await ana.decisions.show({ id: later })).dissent).toEqual([]);
});

test.each([
  'ЧТО ДЕЛАТЬ С ÖL?',
  'What\u00a0now?',
])('%s is the same question in whatever letters and spaces', async (question) => {
  const { ana, rui } = await scene();
  const { id } = await ana.divergence.open({ question });
  const { dissent } = await rui.divergence.dissent({ id, ...said });
  const asked = ` ${question.toLowerCase().replaceAll('\u00a0', ' ')} `;
  expect((await ana.decisions.log({ title: 'Ink', choice: 'Ink.', question: asked })).dissent).toEqual(dissent);
});

test('a decision never holds more dissents than can be read again', async () => {
  const { ana, rui } = await scene();
  const { id } = await ana.divergence.open({ question: 'Which ink?' });
  await rui.divergence.dissent({ id, ...said });
  const many = Array.from({ length: 200 }, (_, at) => ({ text: `Against it, ${at}.` }));
  const ink = { title: 'Ink', choice: 'Ink.', question: 'Which ink?' };
  await expect(ana.decisions.log({ ...ink, dissent: many })).rejects.toThrow('200 fit in');
  expect((await ana.decisions.list({})).total).toBe(0);
  const logged = await ana.decisions.log({ ...ink, dissent: many.slice(1) });
  const amending = ana.decisions.amend({ id: logged.id, set: { dissent: many } });
  await expect(amending).rejects.toMatchObject({ kind: 'invalid' });
  expect((await ana.decisions.show({ id: logged.id })).dissent).toHaveLength(200);
});

test('what the group has rejected does not use a dissent up', async () => {
  const { ana, rui } = await scene();
  const { id } = await ana.divergence.open({ question: 'Which ink?' });
  const { dissent } = await rui.divergence.dissent({ id, ...said });
  const ink = { title: 'Ink', choice: 'Ink.', question: 'Which ink?' };
  expect((await ana.decisions.log({ ...ink, status: 'rejected' })).dissent).toEqual(dissent);
  expect((await ana.decisions.log(ink)).dissent).toEqual(dissent);
  expect((await ana.decisions.log(ink)).dissent).toEqual([]);
});
