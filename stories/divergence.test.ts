import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeCheck, phone, troublesOf } from '#testing/browser.ts';
import { demoHouse } from '#testing/demo-house.ts';
import { demoPeople } from '#testing/demo-people.ts';

const house = demoHouse();
const { as, pageOf } = demoPeople(house);

const question = 'How do we lend when the hill is icy?';
const sealed = 'Sealed. You can change it until it is revealed.';
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** Waits until the page says that all are done, as the others do it elsewhere. */
const allDone = (page: Page) => page.getByText('All who take part are done.').waitFor();

async function writeOption(page: Page, title: string, pro: string, con: string): Promise<void> {
  await page.getByRole('textbox', { name: 'What could be done' }).fill(title);
  await page.getByRole('textbox', { name: 'For it' }).fill(pro);
  await page.getByRole('textbox', { name: 'Against it' }).fill(con);
  await press(page, 'Seal it');
  await page.getByText(sealed).first().waitFor();
}

async function vote(page: Page, title: string): Promise<void> {
  await page.getByRole('radio', { name: title }).check();
  await page.getByText(sealed).first().waitFor();
}

async function foresee(page: Page, reason: string): Promise<void> {
  await page.getByLabel('Why did it go wrong?').fill(reason);
  await press(page, 'Seal it');
  await page.getByText(sealed).first().waitFor();
}

async function ready(pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    await press(page, 'I am done here');
    await page.getByRole('button', { name: 'I am not done after all' }).waitFor();
  }
}

const titles = { bring: 'We bring tools to the door', shut: 'We shut while it is icy', salt: 'We salt the steps' };

async function explore(ana: Page, rui: Page, ines: Page): Promise<string> {
  await ana.goto(`${house.url}/divergence`);
  await ana.getByLabel('What is to be decided?').fill(question);
  await press(ana, 'Open it');
  await heading(ana, 'What could be done?');
  const address = ana.url();
  await writeOption(ana, titles.bring, 'Nobody falls', 'It takes a van');
  for (const page of [rui, ines]) await page.goto(address);
  await ines.getByText('It waits for you.').waitFor();
  await writeOption(rui, titles.shut, 'It costs nothing', 'Whoever needs a heater needs it then');
  expect(await ines.getByText(titles.bring).count()).toBe(0);
  expect(await ana.getByText(titles.shut).count()).toBe(0);
  await writeOption(ines, titles.salt, 'It is done in an hour', 'It eats the stone');
  await allDone(ana);
  await press(ana, 'Reveal the options');
  for (const page of [ana, rui, ines]) await page.getByRole('heading', { level: 3, name: titles.salt }).waitFor();
  expect(await axeCheck(ana)).toEqual([]);
  return address;
}

async function voteAndArgue(ana: Page, rui: Page, ines: Page): Promise<void> {
  await ready([ana, rui, ines]);
  await press(rui, 'Go on to the first vote');
  for (const page of [ana, rui, ines]) await heading(page, 'Which would you choose?');
  await vote(ana, titles.bring);
  await vote(rui, titles.shut);
  await vote(ines, titles.salt);
  await press(ines, 'Reveal the votes');
  await heading(ana, 'What speaks for it, and what against?');
  const bring = ana.getByRole('article').filter({ has: ana.getByRole('heading', { name: titles.bring }) });
  await bring.getByRole('button', { name: 'Answer this' }).click();
  await bring.getByLabel('In your words').fill('Duarte has a van');
  await bring.getByRole('button', { name: 'Say it' }).click();
  await rui.getByText('Duarte has a van').waitFor();
  expect(await axeCheck(rui)).toEqual([]);
  await ready([ana, rui, ines]);
  await press(ana, 'Go on to the pre-mortem');
  for (const page of [ana, rui, ines]) await heading(page, 'Pre-mortem');
  await foresee(ana, 'The van broke down in January');
  await foresee(rui, 'Nobody answered the telephone');
  await foresee(ines, 'Duarte moved away');
  await allDone(ana);
  await press(rui, 'Reveal what could go wrong');
  for (const page of [ana, rui, ines]) await heading(page, 'And now: which would you choose?');
  await ana.getByText('Duarte moved away').waitFor();
}

async function dissent(page: Page): Promise<void> {
  await press(page, 'Put a dissent with it');
  await page.getByLabel('What do you see otherwise, and why?').fill('We shall do it twice and then no more.');
  await page.getByLabel('Open the question again if').fill('The van stays in the garage for a week');
  await page.getByLabel('Under another name').check();
  await page.getByLabel('The name', { exact: true }).fill('Heron');
  await press(page, 'Put it there');
  await page.getByText('Heron').first().waitFor();
}

test('a group explores before it converges and the dissent survives', async () => {
  const [ana, rui, ines] = [
    await pageOf('ana@lisbon.example.org'),
    await pageOf('rui@lisbon.example.org'),
    await pageOf('ines@lisbon.example.org'),
  ];
  const troubles = [ana, rui, ines].map(troublesOf);
  await explore(ana, rui, ines);
  await voteAndArgue(ana, rui, ines);
  await dissent(rui);
  for (const page of [ana, ines]) await vote(page, titles.bring);
  await vote(rui, titles.shut);
  await press(ana, 'Reveal the second votes');
  await heading(ana, 'Settle');
  const votes = ana.getByRole('row', { name: titles.bring });
  expect(await votes.getByRole('cell').allInnerTexts()).toEqual(['1', '2']);
  expect(await axeCheck(ana)).toEqual([]);
  const session = ana.url();

  // The draft is the form of any decision, with everything filled in.
  await press(ana, 'Make a draft of a decision');
  await ana.getByRole('heading', { level: 1, name: 'Log a decision' }).waitFor();
  expect(await ana.getByLabel('The decision in one line').inputValue()).toBe(titles.bring);
  await press(ana, /^Log (it|the decision)/);
  await ana.getByRole('heading', { level: 1, name: titles.bring }).waitFor();
  const decision = ana.url();
  await ana.getByText('Heron').first().waitFor();
  expect(await axeCheck(ana)).toEqual([]);

  // It is there after amending and superseding, and nobody learns from any page who wrote it.
  const api = await as('ana@lisbon.example.org');
  const id = decision.split('/').at(-1)!;
  await api('PATCH', `/decisions/${id}`, { set: { why: 'It is safe.', dissent: [] } });
  await api('POST', `/decisions/${id}/successor`, {
    decision: { title: 'We bring small tools to the door', choice: 'Small ones only.' },
  });
  await ana.reload();
  await ana.getByText('We shall do it twice and then no more.').waitFor();
  const trail = JSON.stringify(await api('GET', `/trail/${id}`));
  expect(trail).toContain('Heron');
  const { dissent: kept } = await api<{ dissent: { by: unknown; alias: string }[] }>('GET', `/decisions/${id}`);
  expect(kept).toMatchObject([{ by: null, alias: 'Heron' }]);
  await ana.goto(session);
  await ana.getByRole('link', { name: titles.bring }).first().waitFor();

  // What it warned of comes true; its group is asked, and its author says who they are.
  const marloes = await pageOf('marloes@rotterdam.example.org');
  await marloes.goto(decision);
  await press(marloes, 'That has come true');
  await marloes.getByLabel('What have you seen?').fill('It has stood there since Monday.');
  await press(marloes, 'Ask the group to look again');
  await marloes.getByText('Asked to be opened again, by').waitFor();
  await ines.goto(house.url);
  await ines.getByRole('heading', { name: 'Asked to be opened again' }).waitFor();
  await ines.goto(decision);
  expect(await ines.getByRole('button', { name: 'Say that it was me' }).count()).toBe(0);
  await rui.goto(decision);
  await press(rui, 'Say that it was me');
  await rui.locator('figcaption', { hasText: 'Rui Faria' }).waitFor();
  expect(await axeCheck(rui)).toEqual([]);
  expect(troubles.flat()).toEqual([]);
  for (const page of [ana, rui, ines, marloes]) await page.context().close();
}, 180_000);

test('on a telephone every phase fits the screen, and what is typed is still there after a reload', async () => {
  const page = await house.pageOfAna('/divergence', { size: phone });
  await page.getByLabel('What is to be decided?').fill('Where do the ladders stand?');
  await press(page, 'Open it');
  await page.getByRole('textbox', { name: 'What could be done' }).fill('In the hall');
  await page.reload();
  await heading(page, 'What could be done?');
  expect(await page.getByRole('textbox', { name: 'What could be done' }).inputValue()).toBe('In the hall');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(wide).toBe(false);
  expect(await axeCheck(page)).toEqual([]);
  await page.context().close();
}, 60_000);

/** A session of Lisbon that is over, through the same doors as any program’s; its draft waits. */
async function exploredBy(people: readonly Awaited<ReturnType<typeof as>>[], ask: string) {
  const [first] = people as [Awaited<ReturnType<typeof as>>];
  type Shown = { id: string; draft: string; options: { id: string }[] };
  const { id } = await first<Shown>('POST', '/divergence', { question: ask, minutes: 20 });
  const on = (from: string, more = {}) => first<Shown>('POST', `/divergence/${id}/next`, { from, ...more });
  const all = async (place: string, body: object) => {
    for (const person of people) await person('PUT', `/divergence/${id}/${place}`, body);
  };
  await all('options', { options: [{ title: 'A lamp' }] });
  const { options } = await on('options');
  await all('ready', { phase: 'gather' });
  await on('gather');
  await all('votes/first', { choice: options[0]!.id });
  await on('first');
  await first('POST', `/divergence/${id}/dissent`, { text: 'It shines into the nursery.' });
  await all('ready', { phase: 'argue' });
  await on('argue', { skipPremortem: 'It is a lamp.' });
  await all('votes/second', { choice: options[0]!.id });
  await on('second');
  return first<Shown>('POST', `/divergence/${id}/draft`, { choice: options[0]!.id });
}

test('a group sets the draft aside and decides otherwise; whoever says so takes the dissent along', async () => {
  const people = await Promise.all(['rui', 'ana', 'ines'].map((name) => as(`${name}@lisbon.example.org`)));
  const { id, draft } = await exploredBy(people, 'What do we hang at the turn?');
  const [rui] = people as [(typeof people)[number]];
  const decision = await rui<{ ref: string }>('POST', '/decisions', {
    title: 'A mirror at the turn',
    choice: 'A mirror.',
  });
  const page = await house.pageOfAna(`/divergence/${id}`);
  await page.getByRole('link', { name: 'Go on with the draft' }).waitFor();
  await rui('DELETE', `/drafts/${draft}`);
  await page.reload();
  await page.getByText('Its draft was set aside. No decision has come of this session so far.').waitFor();
  await page.getByText('It shines into the nursery.').waitFor();
  await press(page, 'It has been decided since');
  await page.getByLabel('Which decision came of it?').selectOption('A mirror at the turn');
  await press(page, 'That one came of it');
  await page.getByRole('link', { name: 'A mirror at the turn' }).click();
  await page.getByText('It shines into the nursery.').first().waitFor();
  expect(page.url()).toContain(decision.ref);
  expect(await axeCheck(page)).toEqual([]);
  await page.context().close();
}, 120_000);
