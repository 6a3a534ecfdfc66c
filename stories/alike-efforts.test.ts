import { expect, test } from 'vitest';
import { axeCheck, phone, troublesOf } from '#testing/browser.ts';
import { demoHouse } from '#testing/demo-house.ts';
import { demoPeople } from '#testing/demo-people.ts';

/** Two groups are at the same and do not know of each other: they hear of it before they begin. */
const house = demoHouse();
const { as } = demoPeople(house);

const question = 'Who keeps the keys of the bicycle shed at night?';

test('whoever types a question hears who explores it already, and both find the pair among what several are at', async () => {
  const hanh = await as('hanh@leipzig.example.org');
  await hanh('POST', '/divergence', { question, group: 'leipzig', minutes: 60 });

  const page = await house.pageOfAna('/divergence', { size: phone });
  const troubles = troublesOf(page);
  await page.getByLabel('What is to be decided?').fill('At night, who should keep the bicycle shed keys?');
  await page.getByText('Leipzig explores this too', { exact: false }).waitFor();
  expect(await page.getByRole('main').getByRole('link', { name: question }).count()).toBeGreaterThan(0);
  expect(await axeCheck(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);

  // It forbids nothing.
  await page.getByRole('button', { name: 'Open it' }).click();
  await page.getByRole('heading', { level: 1, name: 'At night, who should keep' }).waitFor();

  await page.goto(`${house.url}/signals`);
  const pair = page.getByRole('listitem').filter({ hasText: question }).filter({ hasText: 'explores it' });
  await pair.waitFor();
  expect(await pair.innerText()).toContain('Lisbon');
  expect(await axeCheck(page)).toEqual([]);
  await pair.getByRole('link', { name: question }).click();
  await page.getByRole('heading', { level: 1, name: question }).waitFor();
  expect(troubles).toEqual([]);
  await page.context().close();
});
