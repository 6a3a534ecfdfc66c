import { expect, onTestFinished, test, vi } from 'vitest';
import { testHouse } from '#testing/house.ts';
import { openLive } from './live.ts';

test('whoever listens hears what was done in which log, and by whom', async () => {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const rui = await house.as('Rui', { groups: ['north'] });
  const live = await openLive(house.ground.database, [], () => {});
  onTestFinished(() => live.close());
  const heard: unknown[] = [];
  live.subscribe(({ network, log, events, by }) => {
    if (network === house.network) heard.push({ log, events, by });
  });
  await ana.decisions.log({ title: 'We use ink', choice: 'Ink.' });
  await rui.decisions.log({ title: 'We use paper', choice: 'Paper.' });
  const told = { log: house.group('north'), events: ['decision.logged'] };
  const both = [
    { ...told, by: ana.id },
    { ...told, by: rui.id },
  ];
  await vi.waitFor(() => expect(heard).toEqual(both));
});
