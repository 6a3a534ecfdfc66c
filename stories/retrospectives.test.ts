/** A group looks at how it thinks: each alone, then together, and what it changes meets it again. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeCheck, openBrowser, openPage, type PageOptions, phone, troublesOf } from '#testing/browser.ts';
import { apiOf, foundHouse, type Served, serveHouse, throughline } from '#testing/served.ts';

const folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'throughline-story-')), 'house');
const rui = 'rui@example.org';
let served: Served;
let browser: Browser;
let api: ReturnType<typeof apiOf>;

/** A group of two that has written “As discussed” in one field of everything it decided. */
beforeAll(async () => {
  const words = ['--name', 'Ana', '--group', 'North', '--audience', 'activist'];
  const { token } = await foundHouse({ folder }, ...words);
  served = await serveHouse({ folder });
  api = apiOf(served.url, token);
  const { secret } = await api<{ secret: string }>('POST', '/invitations', { group: 'north' });
  const newcomer = { name: 'Rui', email: rui, password: 'a-long-password' };
  const joined = await fetch(`${served.url}/api/invitations/${secret}/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ newcomer }),
  });
  if (!joined.ok) throw new Error(await joined.text());
  const rows = Array.from({ length: 45 }, (_, i) => `Shelf ${i} goes to the left,To the left.,As discussed`);
  await api('POST', '/imports/csv', {
    group: 'north',
    name: 'shelves.csv',
    text: `title,choice,drivers\n${rows.join('\n')}\n`,
  });
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await served?.stop();
  rmSync(path.dirname(folder), { recursive: true, force: true });
});

async function pageOf(email: string, options?: PageOptions): Promise<Page> {
  const { link } = JSON.parse(await throughline({ folder }, 'sign-in-link', email, '--json')) as { link: string };
  const page = await openPage(browser, options);
  await page.goto(link);
  await page.getByRole('heading', { level: 1, name: 'What needs you' }).waitFor();
  return page;
}

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

/** Ana sets the day, from the overview on. */
async function schedule(page: Page): Promise<string> {
  await page.goto(`${served.url}/retrospectives`);
  await page.getByRole('heading', { name: 'Nobody has looked back yet' }).waitFor();
  await page.getByRole('button', { name: 'Set the day' }).click();
  await page.getByRole('heading', { level: 1, name: 'How North thinks' }).waitFor();
  return new URL(page.url()).pathname;
}

/** Writes under the first question alone. */
async function think(page: Page, thought: string): Promise<void> {
  await page.getByRole('heading', { name: 'What do you think?' }).waitFor();
  await page.getByRole('textbox').first().fill(thought);
  await page.getByLabel('Mine may be read where fewer than three have written').check();
  await page.getByRole('button', { name: 'Seal it' }).click();
  await page.getByText('Sealed. You can change it until it is revealed.').waitFor();
}

async function layTogether(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'The theme of “Nobody asked the porters' }).selectOption('new');
  const title = page.getByRole('textbox', { name: 'The theme', exact: true });
  await title.fill('Those who carry');
  await title.press('Enter');
  await page.getByRole('combobox', { name: 'The theme of “The left was an old' }).selectOption('Those who carry');
  await page.getByLabel('What was said about it').fill('We never stood there with a box.');
  await page.getByRole('heading', { name: 'What we will do otherwise' }).click();
}

/** From the evidence: the form stops asking, it can be undone, and it stands among the changes. */
async function stopAsking(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Fields that are only filled in' }).waitFor();
  await page.getByText('In 100 % of your 45 records it says what many others say').waitFor();
  const stop = page.getByRole('button', { name: 'Stop asking for it' });
  await stop.click();
  await page.getByText('The form no longer asks for it. It stands among your changes.').waitFor();
  const first = page.getByRole('textbox', { name: 'Change 1' });
  expect(await first.inputValue()).toContain('no longer asks for “What weighed”');
  await page.getByRole('button', { name: 'Undo' }).click();
  await stop.waitFor();
  expect(await first.inputValue()).toBe('');
  await stop.click();
  await page.getByText('Your form does not ask for it any more.').waitFor();
}

async function end(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Another change' }).click();
  await page.getByRole('textbox', { name: 'Change 2' }).fill('Somebody carries a box before we decide about shelves.');
  await page.getByRole('button', { name: 'Another change' }).click();
  expect(await page.getByRole('button', { name: 'Another change' }).count()).toBe(0);
  await page.getByRole('button', { name: 'End the retrospective' }).click();
  const asked = page.getByRole('dialog');
  await asked.getByText('It ends with 2 changes.').waitFor();
  await asked.getByRole('button', { name: 'End the retrospective' }).click();
  await page.getByText('The next one is proposed for').waitFor();
}

test('a group looks at how it thinks: alone, together, with three changes at most, and the next one opens with them', async () => {
  const [ana, porter] = await Promise.all([pageOf('test@example.org'), pageOf(rui, { size: phone })]);
  const troubles = [troublesOf(ana), troublesOf(porter)];
  const place = await schedule(ana);
  await think(ana, 'The left was an old habit of ours.');
  expect(await axeCheck(ana)).toEqual([]);

  await porter.goto(served.url + place);
  await think(porter, 'Nobody asked the porters, who walk there with boxes.');
  await porter.getByText('2 people have written.').waitFor();
  expect(await porter.content()).not.toContain('old habit');
  expect(JSON.stringify(await api('GET', place))).not.toContain('porters');
  expect(await axeCheck(porter)).toEqual([]);
  expect(await fits(porter)).toBe(true);

  await porter.getByRole('button', { name: 'Reveal it all' }).click();
  await porter.getByRole('dialog').getByRole('button', { name: 'Reveal it all' }).click();
  await porter.getByText('The left was an old habit of ours.', { exact: true }).waitFor();
  await ana.getByText('Nobody asked the porters').first().waitFor();
  await layTogether(ana);
  await porter.getByRole('textbox', { name: 'The theme', exact: true }).waitFor();
  await stopAsking(ana);
  expect(await axeCheck(ana)).toEqual([]);
  expect(await fits(porter)).toBe(true);
  await end(ana);
  await ana.getByText('We never stood there with a box.').waitFor();
  expect(await axeCheck(ana)).toEqual([]);

  await ana.goto(`${served.url}/retrospectives`);
  await ana.getByRole('button', { name: 'Set the day' }).click();
  const opening = ana.getByRole('region', { name: 'Last time we wanted to' });
  await opening.getByText('Somebody carries a box before we decide about shelves.').waitFor();
  const answer = opening.getByRole('listitem').filter({ hasText: 'Somebody carries a box' });
  await answer.getByRole('combobox').selectOption('kept');
  await answer.getByRole('button').click();
  await answer.getByText('Kept').first().waitFor();
  expect(await axeCheck(ana)).toEqual([]);
  expect(troubles).toEqual([[], []]);
}, 180_000);

test('what a group no longer asks for is off its form, one press away from it, and asked for again by its members', async () => {
  const page = await pageOf('test@example.org');
  await api('PUT', '/decision-forms', { group: 'north', stop: ['drivers', 'cost'], why: 'Nobody reads them.' });
  await page.goto(`${served.url}/decisions/new`);
  await page.getByText('Your chapter does not ask for: What weighed · Cost').waitFor();
  const question = page.getByRole('heading', { name: 'The question' });
  await question.click();
  await page.getByLabel('Context').waitFor();
  expect(await page.getByLabel('What weighed').count()).toBe(0);
  await page.getByRole('button', { name: 'Show all fields' }).click();
  await page.getByLabel('What weighed').fill('The door opens to the left.');
  expect(await axeCheck(page)).toEqual([]);

  await page.goto(`${served.url}/decisions/north-1/amend`);
  await page.getByLabel('What weighed').waitFor();
  expect(await page.getByLabel('What weighed').inputValue()).toBe('As discussed');

  await page.goto(`${served.url}/groups/north/amend`);
  await page.getByRole('heading', { name: 'What you ask yourselves' }).waitFor();
  await page.getByText('Nobody reads them.').first().waitFor();
  await page.getByLabel('What weighed').check();
  await page.getByRole('button', { name: 'Save what the form asks for' }).click();
  await page.getByText('Saved. The form follows.').waitFor();
  expect(await axeCheck(page)).toEqual([]);
  expect((await api<{ unasked: string[] }>('GET', '/decision-forms/north')).unasked).toEqual(['cost']);
}, 180_000);
