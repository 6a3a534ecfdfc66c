import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, troublesOf } from '#testing/browser.ts';
import { demoHouse } from '#testing/demo-house.ts';
import { throughline } from '#testing/served.ts';

const house = demoHouse();

const linkFor = async (email: string) =>
  (JSON.parse(await throughline({ folder: house.folder }, 'sign-in-link', email, '--json')) as { link: string }).link;

/** Signs in, and answers with the browser in which this person is known. */
async function signIn(email: string): Promise<BrowserContext> {
  const page = await openPage(house.browser);
  await page.goto(await linkFor(email));
  await page.waitForURL(`${house.url}/`);
  await page.close();
  return page.context();
}

const sessions = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>();

/** A browser of this person's own: what its tabs keep, no other browser has. Signing in often would be refused. */
async function browserOf(email: string): Promise<BrowserContext> {
  if (!sessions.has(email)) {
    const context = await signIn(email);
    sessions.set(email, await context.cookies());
    await context.close();
  }
  const page = await openPage(house.browser);
  await page.context().addCookies(sessions.get(email)!);
  await page.close();
  return page.context();
}

/** Heike of Leipzig, who from now on belongs to Lisbon as well. */
async function colleagueOf(own: BrowserContext): Promise<BrowserContext> {
  const context = await browserOf(heike);
  const found = await context.request.post(`${house.url}/rpc/network/show`, { data: { json: {} } });
  const { json } = (await found.json()) as { json: { you: { id: string } } };
  await own.request.put(`${house.url}/api/groups/lisbon/members/${json.you.id}`, { data: {} });
  return context;
}

async function open(context: BrowserContext, place: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(house.url + place, { timeout: 20_000 });
  await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: 20_000 });
  // Whoever is known to be signed in hears the news.
  await page.getByLabel(/^Your account/).waitFor();
  return page;
}

const ana = 'ana@lisbon.example.org';
const heike = 'heike@leipzig.example.org';

test('seven tabs of one browser work side by side, all hear the news, and go on hearing them when the first is closed', async () => {
  const [own, far] = [await browserOf(ana), await browserOf(heike)];
  const tabs: Page[] = [];
  const listening = own.waitForEvent('response', (it) => it.url().endsWith('/api/events'));
  for (let i = 0; i < 7; i++) tabs.push(await open(own, '/log'));
  await listening;
  const decide = (title: string) => far.request.post(`${house.url}/api/decisions`, { data: { title, choice: 'Yes.' } });
  const news = (tab: Page, count: string) =>
    tab.getByRole('button', { name: new RegExp(`^${count} new decision.*Leipzig`) });
  await decide('Heard in seven tabs');
  for (const tab of tabs) await news(tab, '1').waitFor();
  const [first, ...rest] = tabs;
  await first!.close();
  await expect
    .poll(async () => {
      await decide('Heard in six tabs');
      return rest[0]!.getByRole('button', { name: /^\d+ new decision.*Leipzig/ }).innerText();
    })
    .not.toMatch(/^1 /);
  for (const tab of rest) await news(tab, '[2-9]').waitFor();
  await own.close();
  await far.close();
});

test('what a colleague logs in one’s own group appears without a reload, and what one logs oneself is no news', async () => {
  const own = await browserOf(ana);
  const colleague = await colleagueOf(own);
  const log = (who: BrowserContext, title: string) =>
    who.request.post(`${house.url}/api/decisions`, { data: { title, choice: 'Yes.', group: 'lisbon' } });
  const listening = own.waitForEvent('response', (it) => it.url().endsWith('/api/events'));
  const reading = await open(own, '/log?sort=recorded');
  await listening;
  await log(own, 'Mine, from another window');
  await log(colleague, 'Heike moves the ladders');
  const news = reading.getByRole('button', { name: /^\d+ new decision/ });
  await news.waitFor();
  expect(await news.innerText()).toBe('1 new decision from Lisbon');
  await news.click();
  await reading.getByRole('link', { name: 'Heike moves the ladders' }).waitFor();
  await own.close();
  await colleague.close();
});

test('whoever signs in after somebody else finds nothing that the other one was typing', async () => {
  const own = await signIn(ana);
  const page = await open(own, '/');
  await page.getByLabel('What did Lisbon decide?').fill('A thought before lunch');
  await page.reload();
  await expect.poll(() => page.getByLabel('What did Lisbon decide?').inputValue()).toBe('A thought before lunch');
  const kept = () => page.evaluate(() => JSON.stringify(localStorage));
  expect(await kept()).toContain('A thought before lunch');
  await page.getByLabel(/^Your account/).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel(/password/i).waitFor();
  expect(await kept()).not.toContain('A thought before lunch');
  await page.evaluate(() => localStorage.setItem('throughline.kept.prs_gone.quick', '"Left behind"'));
  await page.goto(await linkFor(heike));
  await page.getByLabel(/^What did .* decide/).waitFor();
  expect(await page.getByLabel(/^What did .* decide/).inputValue()).toBe('');
  await expect.poll(kept).not.toContain('Left behind');
  await own.close();
});

const titleOf = (page: Page) => page.getByLabel('The decision in one line');

/** Begins a draft, and answers with its id once the group can see it. */
async function begin(page: Page, title: string): Promise<string> {
  await titleOf(page).fill(title);
  await page.getByText(/Draft saved/).waitFor();
  const found = await page.context().request.get(`${house.url}/api/drafts`);
  const { drafts } = (await found.json()) as { drafts: { id: string; content: { title?: string } }[] };
  return drafts.find(({ content }) => content.title === title)!.id;
}

test('whoever writes on a draft that a colleague has logged is told so, loses nothing, and can log what they wrote', async () => {
  const own = await browserOf(ana);
  const colleague = await colleagueOf(own);
  const page = await open(own, '/decisions/new');
  const id = await begin(page, 'Two keys for the shed');
  const decision = { title: 'Two keys for the shed', choice: 'Ana and Heike hold them.' };
  await colleague.request.post(`${house.url}/api/drafts/${id}/decision`, { data: { decision } });
  await page.getByLabel('What was chosen').fill('Ana and Rui hold them.');
  await page.getByText(/Somebody has logged or discarded this draft/).waitFor();
  await page.getByRole('button', { name: 'Log the decision' }).click();
  await page.getByRole('heading', { level: 1, name: 'Two keys for the shed' }).waitFor();
  await page.getByText('Ana and Rui hold them.').waitFor();
  await page.goto(`${house.url}/decisions/new`);
  expect(await titleOf(page).inputValue()).toBe('');
  await own.close();
  await colleague.close();
});

test('a draft that was logged a moment before is kept when the writer logs it, and a second press logs it', async () => {
  const own = await browserOf(ana);
  const colleague = await colleagueOf(own);
  const page = await open(own, '/decisions/new');
  await page.getByLabel('What was chosen').fill('On the hook by the door.');
  const id = await begin(page, 'Where the key hangs');
  await colleague.request.delete(`${house.url}/api/drafts/${id}`);
  await page.getByRole('button', { name: 'Log the decision' }).click();
  await page.getByText(/Somebody has logged or discarded this draft/).waitFor();
  expect(await titleOf(page).inputValue()).toBe('Where the key hangs');
  await page.getByRole('button', { name: 'Log the decision' }).click();
  await page.getByRole('heading', { level: 1, name: 'Where the key hangs' }).waitFor();
  await own.close();
  await colleague.close();
});

test('a draft that is gone from the server can still be discarded here', async () => {
  const own = await browserOf(ana);
  const page = await open(own, '/decisions/new');
  const troubles = troublesOf(page);
  const id = await begin(page, 'Nobody needs this');
  await own.request.delete(`${house.url}/api/drafts/${id}`);
  await page.getByRole('button', { name: 'Discard the draft' }).click();
  await page.getByText('The draft is gone.').waitFor();
  expect(troubles.filter((line) => line.startsWith('error:'))).toEqual([]);
  await page.goto(`${house.url}/decisions/new`);
  expect(await titleOf(page).inputValue()).toBe('');
  await own.close();
});

test('two tabs write two decisions, and a third offers to go on with either', async () => {
  const own = await browserOf(ana);
  const [first, second] = [await open(own, '/decisions/new'), await open(own, '/decisions/new')];
  await begin(first, 'Ladders in the hall');
  await begin(second, 'Ropes in the cellar');
  await first.reload();
  await second.reload();
  await expect.poll(() => titleOf(first).inputValue()).toBe('Ladders in the hall');
  await expect.poll(() => titleOf(second).inputValue()).toBe('Ropes in the cellar');
  const third = await open(own, '/decisions/new');
  expect(await titleOf(third).inputValue()).toBe('');
  await third.getByRole('link', { name: 'Ropes in the cellar' }).waitFor();
  await third.getByRole('link', { name: 'Ladders in the hall' }).click();
  await expect.poll(() => titleOf(third).inputValue()).toBe('Ladders in the hall');
  await own.close();
});

test('a draft that a colleague has written on opens with what the colleague wrote', async () => {
  const own = await browserOf(ana);
  const colleague = await colleagueOf(own);
  const page = await open(own, '/decisions/new');
  const id = await begin(page, 'Who opens on Sunday');
  await page.goto(house.url);
  const content = { title: 'Who opens on Sundays', choice: 'Heike.' };
  await colleague.request.post(`${house.url}/api/drafts`, { data: { id, content } });
  await page.reload();
  await page.getByRole('link', { name: 'Who opens on Sundays' }).click();
  await expect.poll(() => titleOf(page).inputValue()).toBe('Who opens on Sundays');
  await own.close();
  await colleague.close();
});

test('a decision is logged by the group that was chosen last, however soon it is logged after that', async () => {
  const own = await browserOf(ana);
  const colleague = await colleagueOf(own);
  const page = await open(colleague, '/decisions/new?group=leipzig');
  await page.getByLabel('What was chosen').fill('On the second shelf.');
  await begin(page, 'Where the saws lie');
  await page.getByLabel('Decided by').first().selectOption({ label: 'Lisbon' });
  await page.getByRole('button', { name: 'Log the decision' }).click();
  await page.waitForURL(/\/decisions\/lisbon-\d+$/);
  await own.close();
  await colleague.close();
});

test('a sentence for which there is more to say goes on in the form, whatever was begun before, and is said once', async () => {
  const own = await browserOf(ana);
  const page = await open(own, '/decisions/new');
  await begin(page, 'An older thought');
  await page.goto(house.url);
  const quick = page.getByLabel('What did Lisbon decide?');
  await quick.fill('We oil the shears in March because June is late');
  await page.getByRole('link', { name: 'Write more than a sentence' }).click();
  await expect.poll(() => titleOf(page).inputValue()).toBe('We oil the shears in March because June is late');
  await page.getByText(/Draft saved/).waitFor();
  await page.reload();
  await expect.poll(() => titleOf(page).inputValue()).toBe('We oil the shears in March because June is late');
  await page.getByLabel('What was chosen').fill('In March.');
  await page.getByRole('button', { name: 'Log the decision' }).click();
  await page.getByRole('heading', { level: 1, name: /We oil the shears/ }).waitFor();
  await page.goBack();
  await titleOf(page).waitFor();
  expect(await titleOf(page).inputValue()).toBe('');
  await page.goto(house.url);
  await quick.waitFor();
  expect(await quick.inputValue()).toBe('');
  const begun = page.getByRole('complementary', { name: /Drafts/ });
  await begun.getByRole('link', { name: 'An older thought' }).waitFor();
  expect(await begun.getByText(/We oil the shears/).count()).toBe(0);
  await own.close();
});

test('an amendment and its reason survive a reload; whoever cancels it can take that back, and else it is gone', async () => {
  const own = await browserOf(ana);
  const page = await open(own, '/decisions/lisbon-3/amend');
  const text = page.getByLabel('What was chosen');
  const why = page.getByLabel(/^Why do you change it/);
  await text.waitFor();
  const before = await text.inputValue();
  await text.fill(`${before} And so it is.`);
  await why.fill('It was said too shortly');
  await page.reload();
  await text.waitFor();
  expect(await text.inputValue()).toBe(`${before} And so it is.`);
  expect(await why.inputValue()).toBe('It was said too shortly');
  await page.getByRole('link', { name: 'Cancel' }).click();
  await page.waitForURL(`${house.url}/decisions/lisbon-3`);
  await page.getByRole('button', { name: 'Undo' }).click();
  await text.waitFor();
  expect(await why.inputValue()).toBe('It was said too shortly');
  await page.getByRole('link', { name: 'Cancel' }).click();
  await page.waitForURL(`${house.url}/decisions/lisbon-3`);
  await page.goto(`${house.url}/decisions/lisbon-3/amend`);
  await text.waitFor();
  expect(await text.inputValue()).toBe(before);
  expect(await why.inputValue()).toBe('');
  await own.close();
});

test('a replacement that was begun knows what it replaces, from wherever one goes on with it', async () => {
  const own = await browserOf(ana);
  const logged = await own.request.post(`${house.url}/api/decisions`, {
    data: { title: 'The bell rings at noon', choice: 'At noon.', group: 'lisbon' },
  });
  const { ref } = (await logged.json()) as { ref: string };
  const page = await open(own, `/decisions/${ref}`);
  await page.getByRole('link', { name: 'Replace', exact: true }).click();
  const id = await begin(page, 'The bell rings at one');
  const replaced = page.getByRole('main').getByRole('link', { name: /The bell rings at noon/ });
  for (const place of ['/', '/decisions/new']) {
    await page.goto(house.url + place);
    await page.getByRole('link', { name: 'The bell rings at one' }).click();
    await replaced.waitFor();
    expect(await titleOf(page).inputValue()).toBe('The bell rings at one');
  }
  const elsewhere = await open(await browserOf(ana), `/decisions/new?draft=${id}`);
  await elsewhere.getByRole('heading', { level: 1, name: 'Replace a decision' }).waitFor();
  await elsewhere.getByLabel('What was chosen').fill('At one.');
  await elsewhere.getByRole('button', { name: 'Replace it' }).click();
  await elsewhere.getByRole('heading', { level: 1, name: 'The bell rings at one' }).waitFor();
  const found = await own.request.get(`${house.url}/api/decisions/${ref}`);
  expect(await found.json()).toMatchObject({ status: 'superseded' });
  const { drafts } = (await (await own.request.get(`${house.url}/api/drafts`)).json()) as { drafts: { id: string }[] };
  expect(drafts.map((draft) => draft.id)).not.toContain(id);
  await elsewhere.context().close();
  await own.close();
});
