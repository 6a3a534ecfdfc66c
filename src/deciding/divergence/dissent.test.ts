import { expect, test } from 'vitest';
import { operations } from '#house.ts';
import { everyRow } from '#testing/full-house.ts';
import { testHouse } from '#testing/house.ts';
import { walkReads } from '#testing/walk-reads.ts';
import { forgetSealedOfErased } from './forget-sealed.ts';

async function disputed() {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const rui = await house.as('Rui', { groups: ['north'] });
  const zoe = await house.as('Zoe', { groups: ['south'], steward: true });
  const { id: decision, ref } = await ana.decisions.log({ title: 'Ink', choice: 'Ink.', group: 'north' });
  const said = { decision, text: 'It stains.', alias: 'Heron', reopenIf: 'A shirt is spoiled.' };
  const { dissent } = await rui.dissent.attach(said);
  return { house, ana, rui, zoe, decision, ref, key: dissent[0]!.key! };
}

const dissentOf = async ({ ana, decision }: Awaited<ReturnType<typeof disputed>>) =>
  (await ana.decisions.show({ id: decision })).dissent;

test('who stands behind a pseudonym is told by no read, no step and no row but the one that only its author asks', async () => {
  const it = await disputed();
  const { house, ana, rui, zoe, decision, ref, key } = it;
  expect(await dissentOf(it)).toEqual([
    { by: null, text: 'It stains.', alias: 'Heron', reopenIf: 'A shirt is spoiled.', key },
  ]);
  const { steps } = await zoe.trail.show({ subject: decision });
  expect(steps.at(-1)).toMatchObject({ event: 'decision.dissented', by: null, name: '' });
  const decisions = { decisions: operations.decisions, trail: operations.trail, exports: operations.exports };
  const walked = await walkReads(
    { ...decisions, dissent: operations.dissent },
    { ana, zoe },
    [ref, decision],
    [rui.id],
  );
  expect(walked.leaks).toEqual([]);
  const rows = await everyRow(house.ground.database);
  const behind = Object.entries(rows).filter(([, lines]) =>
    lines.some((line) => line.includes(key) && line.includes(rui.id)),
  );
  expect(behind.map(([table]) => table)).toEqual(['dissent_authors']);
});

test('it survives amending, superseding, retracting, restoring and every export', async () => {
  const it = await disputed();
  const { ana, decision, key } = it;
  await ana.decisions.amend({ id: decision, set: { dissent: [], why: 'It lasts.' } });
  await ana.decisions.amend({ id: decision, set: { dissent: [{ text: 'Reworded', alias: 'Heron', key }] } });
  expect(await dissentOf(it)).toMatchObject([{ text: 'It stains.', key }]);
  await ana.decisions.amend({ id: decision, set: { dissent: [{ text: 'Mine as well', by: 'Ana' }] } });
  expect((await dissentOf(it)).map(({ text }) => text)).toEqual(['Mine as well', 'It stains.']);
  await ana.decisions.supersede({ id: decision, decision: { title: 'Chalk', choice: 'Chalk.' } });
  await ana.decisions.retract({ id: decision, why: 'x' });
  await ana.decisions.restore({ id: decision });
  expect((await dissentOf(it)).map(({ text }) => text)).toContain('It stains.');
  for (const form of ['madr', 'csv', 'jsonl'] as const) {
    const exported = JSON.stringify(await ana.exports[form]({ group: 'north' }));
    for (const word of ['It stains.', 'Heron', 'A shirt is spoiled.'])
      expect([form, exported]).toEqual([form, expect.stringContaining(word)]);
  }
  expect((await ana.trail.verify({})).ok).toBe(true);
});

test('only its author reveals it or takes it back, and whoever tries otherwise learns nothing', async () => {
  const it = await disputed();
  const { ana, rui, zoe, decision, key } = it;
  for (const person of [ana, zoe]) {
    const sentence = 'Only whoever wrote this dissent can do that.';
    await expect(person.dissent.reveal({ decision, key })).rejects.toThrow(sentence);
    await expect(person.dissent.withdraw({ decision, key })).rejects.toThrow(sentence);
    await expect(person.dissent.reveal({ decision, key: 'made-up' })).rejects.toThrow(sentence);
    expect((await person.dissent.reopenings({ decision })).own).toEqual([]);
  }
  expect((await rui.dissent.reopenings({ decision })).own).toEqual([key]);
  await rui.dissent.reveal({ decision, key });
  expect(await dissentOf(it)).toMatchObject([{ by: rui.id, alias: 'Heron' }]);
  const { dissent } = await ana.dissent.attach({ decision, text: 'So do I.', alias: 'Crow' });
  await ana.dissent.withdraw({ decision, key: dissent.at(-1)!.key! });
  const { steps } = await zoe.trail.show({ subject: decision });
  expect(steps.at(-1)).toMatchObject({ event: 'decision.dissent-withdrawn', by: null });
});

test('nobody takes the name of somebody else; whoever does not belong to the group attaches nothing', async () => {
  const { rui, zoe, decision } = await disputed();
  await expect(rui.dissent.attach({ decision, text: 'x', alias: 'ana' })).rejects.toThrow('has this name');
  await expect(zoe.dissent.attach({ decision, text: 'x' })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(rui.dissent.attach({ decision, text: ' ' })).rejects.toThrow('Say what you see otherwise');
});

test('anybody says that its condition has come true; its group alone answers, once; the decision stays as it is', async () => {
  const { ana, zoe, decision, key } = await disputed();
  const before = await ana.decisions.show({ id: decision });
  const { id } = await zoe.dissent.reopen({ decision, dissent: key, saw: 'Mine is blue.' });
  await expect(ana.dissent.reopen({ decision, dissent: '1', saw: 'Mine, too.' })).rejects.toMatchObject({
    kind: 'exists',
  });
  expect((await ana.dissent.reopenings({})).reopenings).toMatchObject([{ id, condition: 'A shirt is spoiled.' }]);
  expect((await zoe.dissent.reopenings({})).reopenings).toEqual([]);
  await expect(zoe.dissent.answer({ id, why: 'So.' })).rejects.toMatchObject({ kind: 'forbidden' });
  await ana.dissent.answer({ id, why: 'It was a red pen.' });
  await expect(ana.dissent.answer({ id, why: 'Again.' })).rejects.toThrow('answered this already');
  expect((await ana.dissent.reopenings({})).reopenings).toEqual([]);
  expect(await ana.decisions.show({ id: decision })).toEqual(before);
});

test('a condition that a group wrote itself is found by its place, and a dissent without one cannot be asked for', async () => {
  const { ana, zoe } = await disputed();
  const dissent = [{ text: 'No.' }, { text: 'Never.', reopenIf: 'It rains.' }];
  const { id: decision } = await ana.decisions.log({ title: 'Chalk', choice: 'Chalk.', group: 'north', dissent });
  expect(await zoe.dissent.reopen({ decision, dissent: '2', saw: 'It rains.' })).toMatchObject({
    condition: 'It rains.',
  });
  await expect(zoe.dissent.reopen({ decision, dissent: '1', saw: 'x' })).rejects.toThrow('names no condition');
  await expect(zoe.dissent.reopen({ decision, dissent: '3', saw: 'x' })).rejects.toMatchObject({ kind: 'not-found' });
});

test('whoever is erased can no longer be found behind their pseudonym', async () => {
  const { house, rui, decision, key } = await disputed();
  await rui.groups.removeMember({ group: 'north', person: rui.id });
  await rui.people.erase({ confirm: 'erase' });
  const told = { network: house.network, log: house.network, seq: 1, by: null, events: ['person.erased'] };
  await forgetSealedOfErased.run(house.ground.database, told);
  const rows = await everyRow(house.ground.database);
  expect(rows.dissent_authors!.filter((row) => row.includes(key))).toEqual([]);
  expect(decision).toMatch(/^dec_/);
});
