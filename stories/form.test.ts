import { expect, test } from 'vitest';
import { axeCheck, openPage } from '#testing/browser.ts';
import { demoHouse } from '#testing/demo-house.ts';
import { throughline } from '#testing/served.ts';

const house = demoHouse();
const { api, pageOfAna } = house;

test('an option without a title is asked for its title, and its reasons are not lost', async () => {
  const page = await pageOfAna('/decisions/new');
  await page.getByLabel('The decision in one line').fill('We heat the shop in the evening only');
  await page.getByLabel('What was chosen').fill('From five to nine.');
  const section = page.getByText('What else was considered');
  await section.click();
  await page.getByRole('button', { name: 'Add an option' }).click();
  await page.getByLabel('Reasons against').fill('Nobody could pay it');
  await section.click();
  await page.getByRole('button', { name: 'Log the decision' }).click();
  const title = page.getByLabel('What could be done');
  await page.getByText('Say in a few words what could have been done').waitFor();
  expect(await title.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await axeCheck(page)).toEqual([]);
  await title.fill('All day');
  await page.getByRole('button', { name: 'Log the decision' }).click();
  await page.getByRole('heading', { level: 1, name: 'We heat the shop' }).waitFor();
  const logged = await api<{ options: object[] }>('GET', new URL(page.url()).pathname);
  expect(logged.options).toMatchObject([{ title: 'All day', against: ['Nobody could pay it'] }]);
  await page.context().close();
});

test('only what answers the letters that stand there is put in after a #, and the caret stands behind it', async () => {
  const page = await pageOfAna('/decisions/new');
  const choice = page.getByRole('textbox', { name: 'What was chosen' });
  await choice.fill('See #');
  await page.getByRole('option').first().waitFor();
  let delay = 1500;
  await page.route('**/rpc/decisions/suggest*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, delay));
    await route.continue().catch(() => {});
  });
  await choice.pressSequentially('lisbon-6');
  await choice.press('Enter');
  expect(await choice.inputValue()).toBe('See #lisbon-6\n');
  delay = 0;
  await choice.fill('See #lisbon-6 and #lis');
  await page
    .getByRole('option', { name: /#lisbon-/ })
    .first()
    .waitFor();
  expect(await page.getByRole('option').filter({ hasNotText: '#lisbon-' }).count()).toBe(0);
  await choice.fill('See #lisbon-5');
  await page.getByRole('option', { name: /#lisbon-5/ }).click();
  await page.keyboard.type('and go on');
  expect(await choice.inputValue()).toBe('See #lisbon-5 and go on');
  await page.context().close();
});

test('whoever was signed out while writing signs in, comes back, and finds what they wrote', async () => {
  const page = await openPage(house.browser);
  const { link } = JSON.parse(
    await throughline({ folder: house.folder }, 'sign-in-link', 'heike@leipzig.example.org', '--json'),
  ) as {
    link: string;
  };
  await page.goto(link);
  await page.goto(`${house.url}/account`);
  await page.getByLabel('The name that others see').waitFor();
  await page.getByLabel(/New password/).fill('a-password-of-heike');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await page.getByText('The new password is set.').waitFor();
  await page.goto(`${house.url}/decisions/new`);
  await page.getByLabel('What was chosen').fill('The key hangs in the bakery.');
  await page.getByLabel('The decision in one line').fill('Key');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Log the decision' }).click();
  await page.getByText('You have been signed out.').waitFor();
  await page.getByRole('link', { name: 'Sign in, and come back here' }).click();
  await page.getByLabel('E-mail address').fill('heike@leipzig.example.org');
  await page.getByLabel('Password').fill('a-password-of-heike');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/decisions\/new/);
  expect(await page.getByLabel('What was chosen').inputValue()).toBe('The key hangs in the bakery.');
  await page.context().close();
});

test('a dissent is kept with the name of whoever dissents, somebody of the network or not', async () => {
  const page = await pageOfAna('/decisions/new');
  await page.getByLabel('The decision in one line').fill('We close at eight in winter');
  await page.getByLabel('What was chosen').fill('From November to March.');
  await page.getByText('Who and when').click();
  for (const [index, name] of ['Rui Faria', 'A neighbour'].entries()) {
    await page.getByRole('button', { name: 'Keep a dissent with it' }).click();
    await page.getByLabel('Who disagrees').nth(index).fill(name);
    await page.getByLabel('The disagreement').nth(index).fill('It is when people come.');
  }
  expect(await page.getByLabel('Who disagrees').first().inputValue()).toBe('Rui Faria');
  expect(await axeCheck(page)).toEqual([]);
  await page.getByRole('button', { name: 'Log the decision' }).click();
  await page.getByRole('heading', { level: 1, name: 'We close at eight' }).waitFor();
  expect(await page.locator('figcaption').allInnerTexts()).toEqual(['Rui Faria', 'A neighbour']);
  const { people } = await api<{ people: { id: string; name: string }[] }>('GET', '/people');
  const rui = people.find(({ name }) => name === 'Rui Faria')!.id;
  const { dissent } = await api<{ dissent: object[] }>('GET', new URL(page.url()).pathname);
  expect(dissent).toMatchObject([{ by: rui }, { by: 'A neighbour' }]);
  await page.context().close();
});
