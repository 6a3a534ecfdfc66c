import { expect, test } from 'vitest';
import { operations } from '#house.ts';
import { askedProbes, dayOfRound } from '#testing/drifting-groups.ts';
import { testHouse } from '#testing/house.ts';
import { walkReads } from '#testing/walk-reads.ts';

const answers = ['"right":3', '"field":"right"'];

test('while a round asks a fact, nobody is told by any call what is right; once it has closed, all can read it', async () => {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const zoe = await house.as('Zoe', { steward: true });
  house.setClock(dayOfRound(0));
  const probes = await askedProbes(zoe);
  const fact = await zoe.probes.add({ statement: 'Who pays?', kind: 'fact', options: ['We', 'You', 'All'], right: 3 });
  await ana.contextChanges.tell({ what: 'All pay', probes: [fact.id] });
  const people = { ana, zoe };
  expect(JSON.stringify(await ana.probes.list({}))).toContain(answers[0]);
  expect(JSON.stringify(await ana.trail.show({ subject: fact.id }))).toContain(answers[1]);

  const { id: round } = await zoe.probeRounds.open({ probes: [...probes, fact.id] });
  const during = await walkReads(operations, people, [fact.id, round], answers);
  expect(during).toMatchObject({ leaks: [], unasked: [] });
  expect(await zoe.probes.tend({ id: fact.id, state: 'retired' })).toMatchObject({ state: 'retired', right: null });
  const late = zoe.probes.tend({ id: fact.id, revision: 1, state: 'active' });
  await expect(late).rejects.toMatchObject({ kind: 'stale', details: { theirs: { state: 'retired', right: null } } });

  house.setClock(dayOfRound(1));
  const { probes: told } = await ana.probes.list({});
  expect(told.find(({ id }) => id === fact.id)).toMatchObject({ right: 3 });
  const { steps } = await ana.trail.show({ subject: fact.id });
  expect(steps[0]!.changes).toContainEqual({ field: 'right', before: null, after: 3 });
  expect((await zoe.trail.verify({})).ok).toBe(true);
}, 60_000);
