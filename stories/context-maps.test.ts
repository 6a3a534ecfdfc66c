import { expect, test } from 'vitest';
import { axeCheck, phone, troublesOf } from '#testing/browser.ts';
import { demoHouse } from '#testing/demo-house.ts';
import { demoPeople } from '#testing/demo-people.ts';

const house = demoHouse();
const people = demoPeople(house);

test('a group keeps its map with the keyboard alone: one line adds, an item is changed where it stands and taken off', async () => {
  const page = await house.pageOfAna('/maps/lisbon');
  const troubles = troublesOf(page);
  await page.getByText('9 of 15').waitFor();
  const line = page.getByRole('textbox', { name: 'Something else that you take for true' });
  await line.focus();
  await page.keyboard.type('The tram does not strike on Thursdays');
  await page.keyboard.press('Enter');
  await page.getByText('10 of 15').waitFor();
  expect(await line.evaluate((field) => document.activeElement === field)).toBe(true);
  const change = page.getByRole('button', { name: 'Change: The tram does not strike on Thursdays' });
  await change.focus();
  await page.keyboard.press('Enter');
  const title = page.getByRole('textbox', { name: 'What you take for true', exact: true });
  expect(await title.evaluate((field) => document.activeElement === field)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await change.evaluate((button) => document.activeElement === button)).toBe(true);
  await page.keyboard.press('Enter');
  await title.fill('The tram does not strike on Thursday evenings');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'The tram does not strike on Thursday evenings' }).waitFor();
  await page.getByRole('button', { name: 'Change: The tram does not strike on Thursday evenings' }).click();
  await page.getByRole('button', { name: 'Take it off the map' }).click();
  await page.getByText('9 of 15').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('10 of 15').waitFor();
  expect(await axeCheck(page)).toEqual([]);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('the sixteenth item is not asked for, and what another group sees of the map it cannot change', async () => {
  for (let i = 0; i < 15; i++)
    await house.api('POST', '/map-items', { group: 'lisbon', kind: 'term', title: `Word ${i}` }).catch(() => {});
  const page = await house.pageOfAna('/maps/lisbon');
  await page.getByText('15 of 15').waitFor();
  await page.getByText('take something off', { exact: false }).waitFor();
  expect(await page.getByRole('textbox').count()).toBe(0);
  const hamza = await people.pageOf('hamza@rotterdam.example.org');
  await hamza.goto(`${house.url}/maps/lisbon`);
  await hamza.getByText('15 of 15').waitFor();
  expect(await hamza.getByRole('button', { name: /^Change/ }).count()).toBe(0);
  await page.context().close();
  await hamza.context().close();
});

test('another group disputes, the group that holds it answers, and both see it at once', async () => {
  const hamza = await people.pageOf('hamza@rotterdam.example.org');
  await hamza.goto(`${house.url}/maps/lisbon`);
  await hamza.getByRole('link', { name: 'A call brings a tool back sooner than a fee would' }).click();
  await hamza.getByRole('button', { name: 'We dispute this' }).click();
  await hamza.getByLabel('What speaks against it?').fill('Seventy-one of 120 calls were not answered.');
  await hamza.getByRole('button', { name: 'We dispute this' }).click();
  await hamza.getByText('waits for an answer').waitFor();
  const page = await house.pageOfAna(new URL(hamza.url()).pathname);
  await page.getByRole('heading', { name: 'Another group disputes it' }).waitFor();
  await page.getByRole('button', { name: 'Answer them' }).click();
  await page.getByLabel('What you say to it').fill('At a locker. At our door they answer.');
  await page.getByRole('button', { name: 'Answer them' }).click();
  await page.getByRole('heading', { name: 'It is taken for true' }).waitFor();
  await hamza.getByText('At a locker. At our door they answer.').waitFor();
  expect(await axeCheck(hamza)).toEqual([]);
  await page.context().close();
  await hamza.context().close();
});

test('a group says that it knows what another needs of it, and that two assumptions cannot both be true', async () => {
  const joost = await people.pageOf('joost@logistics.example.org');
  await joost.goto(`${house.url}/compare-maps?a=valparaiso&b=logistics`);
  await joost.getByText('They have not said that they know of it').waitFor();
  await joost.goto(`${house.url}/maps/valparaiso`);
  await joost.getByRole('button', { name: 'We know of it' }).click();
  await joost.getByLabel('How far can they build on it?').fill('The pumps sail in September.');
  await joost.keyboard.press('Enter');
  await joost.getByText('The pumps sail in September.').waitFor();
  await joost.goto(`${house.url}/maps/logistics`);
  await joost.getByRole('link', { name: /^A crate reaches/ }).click();
  await joost.getByRole('button', { name: 'Something contradicts it' }).click();
  await joost.getByRole('combobox', { name: 'The assumption of another group' }).fill('counter lends fifty things');
  await joost.getByRole('option', { name: /^No counter lends more/ }).waitFor();
  await joost.keyboard.press('Enter');
  await joost.getByLabel('In which way can both not be true?').fill('A crate holds sixty.');
  // What lies under the bar that stays on top is not looked at.
  await joost.evaluate(() => scrollTo(0, 0));
  expect(await axeCheck(joost)).toEqual([]);
  await joost.getByRole('button', { name: 'Something contradicts it' }).click();
  await joost.getByRole('link', { name: 'Both maps side by side' }).click();
  await joost.getByRole('heading', { name: 'What contradicts' }).waitFor();
  await joost.getByText('A crate holds sixty.').first().waitFor();
  await joost.context().close();
});

test('every page of the maps is free of barriers, and fits a phone', async () => {
  const page = await house.pageOfAna('/compare-maps?a=lisbon&b=rotterdam', { size: phone, scheme: 'dark' });
  const troubles = troublesOf(page);
  await page.getByRole('heading', { name: 'What contradicts' }).waitFor();
  await page.getByRole('heading', { name: 'One word, two meanings?' }).waitFor();
  const pages = ['/compare-maps?a=valparaiso&b=logistics', '/maps/kochi', '/maps/glasgow', '/maps'];
  const { assumptions } = await house.api<{ assumptions: { id: string; state: string }[] }>('GET', '/assumptions');
  const wanted = ['held', 'disputed', 'expired'].map((state) => assumptions.find((it) => it.state === state)!.id);
  for (const place of [...pages, ...wanted.map((id) => `/assumptions/${id}`)]) {
    await page.goto(house.url + place);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect([place, await axeCheck(page)]).toEqual([place, []]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect([place, wide]).toEqual([place, 0]);
  }
  expect(troubles).toEqual([]);
  await page.context().close();
});
