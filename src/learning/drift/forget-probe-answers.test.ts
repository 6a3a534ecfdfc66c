import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { askedProbes, dayOfRound } from '#testing/drifting-groups.ts';
import { type TestHouse, type TestPerson, testHouse } from '#testing/house.ts';
import { forgetProbeAnswersOfErased } from './forget-probe-answers.ts';

async function asked() {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const rui = await house.as('Rui', { groups: ['north'] });
  const zoe = await house.as('Zoe', { steward: true });
  house.setClock(dayOfRound(0));
  const probes = await askedProbes(zoe);
  return { house, ana, rui, zoe, probes };
}

const kept = async (house: TestHouse) =>
  (
    await sql<{ respondent: string; epoch: number }>`
      select respondent, epoch from probe_answers where network_id = ${house.network}`.execute(house.ground.database.db)
  ).rows;

test('whoever is erased leaves what a closed round has counted as nobody’s, so that no figure moves and tells it', async () => {
  const { house, zoe, probes } = await asked();
  const { id: round } = await zoe.probeRounds.open({});
  const people: TestPerson[] = [];
  for (let place = 0; place < 6; place++) people.push(await house.as(`Person ${place}`, { groups: ['north'] }));
  for (const [place, person] of people.entries())
    await person.probeRounds.answer({
      round,
      answers: probes.map((probe) => ({ probe, answer: place === 5 ? 1 : 4 })),
    });
  house.setClock(dayOfRound(1));
  const shown = async () => (await people[0]!.drift.show({})).own;
  const before = await shown();
  expect(before).toMatchObject({ answered: 6 });
  const rows = await kept(house);
  await people[5]!.groups.removeMember({ group: 'north', person: people[5]!.id });
  await people[5]!.people.erase({ confirm: 'erase' });
  const news = { network: house.network, log: house.network, seq: 1, by: null, events: ['person.erased'] };
  await forgetProbeAnswersOfErased.run(house.ground.database, news);
  expect(await shown()).toEqual(before);
  const after = await kept(house);
  expect(after.filter(({ epoch }) => epoch === 0)).toHaveLength(1);
  const names = new Set(rows.map(({ respondent }) => respondent));
  expect(after.filter(({ respondent }) => !names.has(respondent))).toHaveLength(1);
  expect((await zoe.drift.show({})).own).toBeNull();
});

test('whoever is erased takes along the answers in an open round that a living key still finds', async () => {
  const { house, ana, rui, zoe } = await asked();
  house.setClock(undefined);
  const { id: round, probes } = await zoe.probeRounds.open({});
  const answers = probes.map((probe) => ({ probe, answer: 4 }));
  for (const person of [ana, rui]) await person.probeRounds.answer({ round, answers });
  await ana.groups.removeMember({ group: 'north', person: rui.id });
  await rui.people.erase({ confirm: 'erase' });
  expect(forgetProbeAnswersOfErased.on).toContain('person');
  const news = { network: house.network, log: house.network, seq: 1, by: null };
  await forgetProbeAnswersOfErased.run(house.ground.database, { ...news, events: ['person.renamed'] });
  expect(await kept(house)).toHaveLength(2);
  await forgetProbeAnswersOfErased.run(house.ground.database, { ...news, events: ['person.erased'] });
  expect(await kept(house)).toHaveLength(1);
});
