/** Teams appear aligned while their reasoning drifts, and the probe notices. */
import { expect, test } from 'vitest';
import { axeCheck, phone, troublesOf } from '#testing/browser.ts';
import { demoHouse } from '#testing/demo-house.ts';
import { demoPeople } from '#testing/demo-people.ts';

const house = demoHouse();
const { as, pageOf } = demoPeople(house);

interface Open {
  rounds: { id: string }[];
}
interface Charts {
  charts: { group: string; other: string | null; alarm: object | null }[];
}

const apartFor = async (email: string) =>
  (await (await as(email))<Charts>('GET', '/drift')).charts.filter(({ alarm }) => alarm !== null);

test('Ana answers the open round on her phone: one statement a screen, back, and one sending', async () => {
  const { rounds } = await house.api<Open>('GET', '/probe-rounds/open');
  const page = await house.pageOfAna('/', { size: phone });
  const troubles = troublesOf(page);
  await page.locator(`a[href="/probes/${rounds[0]!.id}"]`).first().click();
  await page.getByRole('heading', { name: 'Whoever waits for a tool matters as much' }).waitFor();
  expect(await axeCheck(page)).toEqual([]);
  await page.getByRole('button', { name: 'Mostly' }).click();
  await page.getByText('2 of 11').waitFor();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Mostly', pressed: true }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Mostly', pressed: true }).click();
  for (let place = 2; place <= 10; place++) {
    await page.getByText(`${place} of 11`).waitFor();
    await page.getByRole('button', { name: 'Fully' }).click();
  }
  await page.getByRole('heading', { name: 'How much of a damage' }).waitFor();
  await page.getByRole('button', { name: 'I cannot say' }).click();
  await page.getByText('You have answered 10 statements').waitFor();
  expect(await axeCheck(page)).toEqual([]);
  const size = await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  expect(size).toBe(true);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('heading', { name: 'Your answers are in' }).waitFor();
  expect((await house.api<Open>('GET', '/probe-rounds/open')).rounds).toEqual([]);
  const probes = (await house.api<{ probes: string[] }>('GET', `/probe-rounds/${rounds[0]!.id}`)).probes;
  const again = house.api('POST', `/probe-rounds/${rounds[0]!.id}/answers`, {
    answers: [{ probe: probes[0], answer: 1 }],
  });
  await expect(again).rejects.toThrow('answered this round already');
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('the two groups that drift see it first and with what moved; another does not, until one of them has spoken', async () => {
  const heike = 'heike@leipzig.example.org';
  expect(await apartFor(heike)).toEqual([]);
  expect(await apartFor('marloes@rotterdam.example.org')).toHaveLength(1);

  const page = await pageOf('rui@lisbon.example.org');
  await page.goto(`${house.url}/drift`);
  const alarm = page.getByRole('region', { name: 'Lisbon and Rotterdam' });
  await alarm.getByRole('heading', { name: 'Lisbon and Rotterdam move apart' }).waitFor();
  const moved = alarm.getByRole('table').first();
  for (const words of ['Whoever waits for a tool', 'A late return is a question', 'We can say no to a good idea'])
    await moved
      .getByRole('row', { name: words })
      .getByText(/to [+−]\d/)
      .waitFor();
  expect(await moved.getByRole('row', { name: 'shown it' }).count()).toBe(0);
  await alarm.getByText('You see this first').waitFor();
  expect(await axeCheck(page)).toEqual([]);

  const there = await pageOf(heike);
  await there.goto(`${house.url}/drift`);
  await there.getByRole('heading', { name: 'What all should know' }).waitFor();
  expect(await there.getByText('move apart', { exact: false }).filter({ hasText: 'Rotterdam' }).count()).toBe(0);

  const said = 'Since the waiting list we think of who waits first. How is it with you?';
  await alarm.getByLabel('In your words').fill(said);
  await alarm.getByRole('button', { name: 'Say it' }).click();
  await alarm.getByRole('listitem').filter({ hasText: said }).waitFor();
  expect(await apartFor(heike)).toHaveLength(1);
  await there.reload();
  await there.getByText(said).waitFor();
  await page.context().close();
  await there.context().close();
});
