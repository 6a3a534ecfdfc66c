import { expect, test } from 'vitest';
import { askedProbes } from '#testing/drifting-groups.ts';
import { testHouse } from '#testing/house.ts';

test('of two who open a round or choose a way at once, nothing stands twice; who sends twice at once has answered once', async () => {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const rui = await house.as('Rui', { groups: ['north'] });
  const zoe = await house.as('Zoe', { steward: true });
  const probes = await askedProbes(zoe);
  const opened = await Promise.allSettled([zoe.probeRounds.open({}), zoe.probeRounds.open({})]);
  expect(opened.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await Promise.all([ana.probeWays.choose({ anonymous: true }), rui.probeWays.choose({ anonymous: true })]);
  const { rounds, ways } = await ana.probes.list({});
  expect([rounds.length, ways.length]).toEqual([1, 1]);
  const answers = [{ probe: probes[0]!, answer: 2 }];
  const send = () => ana.probeRounds.answer({ round: rounds[0]!.id, answers });
  const sent = await Promise.allSettled([send(), send(), rui.probeRounds.answer({ round: rounds[0]!.id, answers })]);
  expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
});
