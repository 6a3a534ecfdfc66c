import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeCheck, openPage, phone, troublesOf } from '#testing/browser.ts';
import { demoHouse } from '#testing/demo-house.ts';
import { throughline } from '#testing/served.ts';

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

const house = demoHouse();

const signedIn = new Map<string, Cookies>();

/** Everybody signs in once: of one place the server takes only so many sign-ins a minute. */
async function pageOf(email: string): Promise<Page> {
  const page = await openPage(house.browser);
  const cookies = signedIn.get(email);
  if (cookies) await page.context().addCookies(cookies);
  else {
    const said = await throughline({ folder: house.folder }, 'sign-in-link', email, '--json');
    await page.goto((JSON.parse(said) as { link: string }).link);
    signedIn.set(email, await page.context().cookies());
  }
  await page.goto(house.url);
  return page;
}

/** Asks what the page itself asks the server, as whoever is signed in on it. */
const ask = <T>(page: Page, call: string, input: object): Promise<T> =>
  page.evaluate(
    async ([call, json]) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`/rpc/${call}`, { method: 'POST', headers, body: JSON.stringify({ json }) });
      if (!response.ok) throw new Error(await response.text());
      return ((await response.json()) as { json: unknown }).json;
    },
    [call, input] as const,
  ) as Promise<T>;

const three = () =>
  Promise.all(['ana@lisbon', 'heike@leipzig', 'eilidh@glasgow'].map((it) => pageOf(`${it}.example.org`)));

const question = (page: Page) => page.getByLabel('What do we actually protect?');

async function answer(page: Page, text: string) {
  await question(page).fill(text);
  await question(page).blur();
  await page.getByText('Saved and sealed').waitFor();
}

const moveButton = (page: Page, text: string) => page.getByLabel(`Move “${text}” to a group`);

async function intoNewGroup(page: Page, text: string) {
  await moveButton(page, text).focus();
  await page.keyboard.press('Enter');
  await page.locator('details[open]').getByRole('button', { name: 'A new group' }).focus();
  await page.keyboard.press('Enter');
  // The card stands in its new group, and the keyboard with it.
  await page.locator('summary:focus').and(moveButton(page, text)).waitFor();
}

const group = (page: Page, title: string) =>
  page
    .getByLabel('Groups of answers')
    .getByRole('listitem')
    .filter({ has: page.locator(`input[value="${title}"]`) });

test('three people answer alone, look together by keyboard and at the same time, and draft a value', async () => {
  const [ana, heike, eilidh] = (await three()) as [Page, Page, Page];
  const troubles = troublesOf(ana);
  await ana.goto(`${house.url}/value-sessions`);
  await ana.getByLabel('What the session is called').fill('What do we protect?');
  await ana.getByRole('button', { name: 'Open it' }).click();
  await question(ana).waitFor();
  const address = ana.url();
  expect(await ana.getByRole('button', { name: 'Reveal all answers' }).isDisabled()).toBe(true);
  await ana.getByText('answer first').waitFor();
  await answer(ana, '<img src=x onerror=alert(1)><script>alert(2)</script>');
  await ana.getByText('2 more people have to answer').waitFor();
  for (const page of [heike, eilidh]) await page.goto(address);
  await answer(heike, 'Care');
  await answer(eilidh, 'Time');
  await question(heike).fill('Care, and time');
  await ana.reload();
  await ana.getByRole('button', { name: 'Reveal all answers' }).click();
  await ana.getByRole('button', { name: 'Reveal them' }).click();
  await ana.getByText('<script>alert(2)</script>').waitFor();
  expect(await ana.locator('main script, main img').count()).toBe(0);
  await heike.getByText('The answers were revealed before you had saved this').waitFor();
  await heike.getByText('Care, and time').waitFor();

  await intoNewGroup(ana, 'Time');
  await ana.getByLabel('What these answers have in common').fill('Hours');
  await ana.keyboard.press('Enter');
  await heike.locator('input[value="Hours"]').waitFor();
  await Promise.all([intoNewGroup(heike, 'Care'), intoNewGroup(eilidh, 'Time')]);
  for (const page of [ana, heike, eilidh]) {
    await page.locator('input[value="Hours"]').waitFor({ state: 'detached' });
    await page.getByText('Draft a value from this').nth(1).waitFor();
  }
  expect(await ana.getByText('Draft a value from this').count()).toBe(2);
  expect(await axeCheck(ana)).toEqual([]);
  await ana.setViewportSize(phone);
  expect(await ana.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

  await intoNewGroup(ana, 'Care');
  await ana.getByLabel('What these answers have in common').last().fill('Caring');
  await ana.keyboard.press('Enter');
  await group(ana, 'Caring').getByText('Draft a value from this').click();
  await ana.getByRole('heading', { name: 'Caring' }).waitFor();
  await ana.getByLabel('The value in a few words').first().fill('Care over speed');
  await ana.getByRole('button', { name: 'Draft it' }).click();
  await ana.getByRole('heading', { level: 1, name: 'Care over speed' }).waitFor();
  await ana.getByText('Nobody has used it on a real decision yet').waitFor();
  expect(await axeCheck(ana)).toEqual([]);
  expect(troubles.filter((line) => !line.includes('409'))).toEqual([]);
  for (const page of [ana, heike, eilidh]) await page.context().close();
});

interface Row {
  id: string;
  status: string;
}

const adopted = async (page: Page) =>
  (await ask<{ values: Row[] }>(page, 'values/list', {})).values.filter(({ status }) => status === 'adopted');

async function adopt(pages: readonly Page[], title: string): Promise<Row> {
  const { id } = await ask<Row>(pages[0]!, 'values/draft', { title });
  const use = { id, decision: 'lisbon-3', text: 'It says so.', decisive: true };
  for (const page of pages) await ask(page, 'values/test', use);
  return { id, status: '' };
}

test('a value is used on a real decision in the browser; a sixth one asks a steward which one it replaces', async () => {
  const [ana, heike, eilidh] = (await three()) as [Page, Page, Page];
  const all = [ana, heike, eilidh];
  for (let place = (await adopted(ana)).length; place < 5; place += 1) await adopt(all, `Value ${place}`);
  await ana.goto(`${house.url}/values/new`);
  await ana.getByText('You can draft a sixth and try it').waitFor();
  const { id } = await adopt([heike, eilidh], 'The sixth');

  await ana.goto(`${house.url}/values/${id}`);
  await ana.getByText('Free, for whoever uses it').waitFor();
  await ana.getByLabel('Which decision?').pressSequentially('lisbon-3');
  await ana.getByRole('option').first().waitFor();
  await ana.keyboard.press('Enter');
  await ana.getByLabel('How does the value speak for it?').fill('It says so.');
  await ana.getByLabel('No, I would have chosen the same').check();
  await ana.getByRole('button', { name: 'It spoke for this decision' }).click();
  await ana.getByText('say which one to retire for it').first().waitFor();
  await ana.getByText('They would have chosen the same without it').waitFor();
  await ana.getByText('A steward says which').waitFor();
  expect(await ana.getByRole('button', { name: 'Retire it' }).count()).toBe(0);

  await eilidh.goto(`${house.url}/values/${id}`);
  const choice = eilidh.getByRole('group', { name: 'Which value is retired for this one?' });
  await choice.getByRole('radio').first().check();
  await eilidh.getByRole('button', { name: 'Retire that one and adopt this one' }).click();
  await eilidh.getByText('It is adopted.').waitFor();
  await ana.getByText('Adopted', { exact: true }).first().waitFor();
  expect((await adopted(ana)).length).toBe(5);
  expect(await ana.getByText('Change the words').count()).toBe(0);

  await eilidh.getByRole('button', { name: 'Change the words: For a movement' }).click();
  await eilidh.getByLabel('The value in a few words').fill('We say it so');
  await eilidh.getByLabel('Why do the words change?').fill('Movements say it so.');
  await eilidh.getByRole('button', { name: 'Save' }).click();
  await eilidh.getByRole('heading', { level: 1, name: 'We say it so' }).waitFor();
  await ana.getByRole('heading', { level: 1, name: 'We say it so' }).waitFor();
  expect(await axeCheck(eilidh)).toEqual([]);
  for (const page of all) await page.context().close();
});
