import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeCheck, phone, troublesOf } from '#testing/browser.ts';
import { demoHouse } from '#testing/demo-house.ts';
import { demoPeople } from '#testing/demo-people.ts';

/** A group lets something fall that it took for true; whoever has built upon it, over whatever chain, is asked. */
const house = demoHouse();
const { as, pageOf } = demoPeople(house);

const fell = 'Every phone at a counter reaches the server at least once a day';
const why = 'In Kochi the line was gone for nine days, and nobody in the app could tell.';
const heading = 'Something that we rest on has fallen';
const kept = 'Answered. It stands in your trail.';

interface Told {
  flags: { decision: string; group: string; via: string[]; answer: { answer: string } | null }[];
  total: number;
  waiting: number;
  decisions: Record<string, { ref: string; title: string; group: string }>;
  assumptions: Record<string, { title: string }>;
}

const groupOf = (told: Told, decision: string) => told.decisions[decision]!.ref.split('-')[0]!;

/** What the groups have said, by the slug of each. */
const saidBy = (told: Told, group: string) =>
  told.flags.filter(({ decision }) => groupOf(told, decision) === group).map(({ answer }) => answer?.answer ?? null);

async function assumptionId(): Promise<string> {
  const { assumptions } = await house.api<{ assumptions: { id: string; title: string }[] }>(
    'GET',
    '/groups/catalogue/map',
  );
  return assumptions.find(({ title }) => title === fell)!.id;
}

const flagsOf = (id: string) => house.api<Told>('GET', `/flags?assumption=${id}`);

/** What waits at home for whoever is signed in, under the fallen assumption. */
const waitingAt = (page: Page) =>
  page.locator('section', { has: page.getByRole('heading', { name: heading }) }).locator('li', { hasText: fell });

async function answerAtHome(page: Page, answer: string, send: string, words: string) {
  const first = waitingAt(page).first();
  await first.getByRole('button', { name: answer }).click();
  await first.getByRole('textbox').fill(words);
  await first.getByRole('button', { name: send }).click();
  await page.getByText(kept).waitFor();
}

test('an assumption falls and three groups hear of it', async () => {
  const id = await assumptionId();
  expect((await flagsOf(id)).total).toBe(0);

  const ana = await house.pageOfAna('/');
  await ana.getByRole('heading', { level: 1, name: 'What needs you' }).waitFor();
  expect(await waitingAt(ana).count()).toBe(0);

  // Somebody of the group that holds it says on its page that it holds no more.
  const tomasz = await pageOf('tomasz@catalogue.example.org');
  const troubles = troublesOf(tomasz);
  await tomasz.goto(`${house.url}/assumptions/${id}`);
  await tomasz.getByRole('heading', { level: 1, name: fell }).waitFor();
  await tomasz.getByRole('button', { name: 'It holds no more' }).click();
  const form = tomasz.getByRole('form', { name: 'It holds no more' });
  await form.getByRole('textbox').fill(why);
  await form.locator('[type="submit"]').click();
  await tomasz.getByText('decisions in force are concerned').waitFor();
  expect(await axeCheck(tomasz)).toEqual([]);

  const told = await flagsOf(id);
  const groups = [...new Set(told.flags.map(({ decision }) => groupOf(told, decision)))];
  expect(groups).toEqual(expect.arrayContaining(['catalogue', 'kochi', 'lisbon', 'nairobi']));
  expect(told.waiting).toBe(told.total);
  const ofLisbon = told.flags.filter(({ decision }) => groupOf(told, decision) === 'lisbon');
  expect(ofLisbon.map(({ via }) => via.map((between) => told.assumptions[between]?.title))).toContainEqual([
    'The catalogue shows by evening what has come back during the day',
  ]);

  // Ana sat at home meanwhile: it appears there without a reload, with the chain that leads to her decision.
  await waitingAt(ana).first().getByText('through').waitFor();
  expect(await axeCheck(ana)).toEqual([]);
  const asked = await waitingAt(ana).count();
  await answerAtHome(ana, 'We revise it', 'Say that you revise it', 'We no longer trust the evening list.');
  await expect.poll(() => waitingAt(ana).count()).toBe(asked - 1);
  const wanjiru = await pageOf('wanjiru@nairobi.example.org');
  await answerAtHome(
    wanjiru,
    'It stands',
    'Say that it stands',
    'Two phones at one counter agree without a server, too.',
  );
  const latha = await pageOf('latha@kochi.example.org');
  await answerAtHome(latha, 'The assumption holds', 'Say that it holds', 'It was one tree. The line is buried now.');

  // Nobody of the catalogue has answered for its own decision: all see that, on the page of what has fallen.
  const after = await flagsOf(id);
  expect(saidBy(after, 'lisbon')).toContain('revise');
  expect(saidBy(after, 'nairobi')).toContain('confirm');
  expect(saidBy(after, 'kochi')).toContain('dispute');
  expect(new Set(saidBy(after, 'catalogue'))).toEqual(new Set([null]));
  await latha.goto(`${house.url}/fallen`);
  const ours = latha.locator('li', { hasText: fell });
  await ours.filter({ hasText: 'Catalogue' }).getByText('Its group has not answered yet.').first().waitFor();
  await latha.getByRole('row', { name: /^Catalogue squad (\d+) \1$/ }).waitFor();
  expect(await axeCheck(latha)).toEqual([]);
  expect(troubles).toEqual([]);
}, 180_000);

test('only the deciding group answers, and its decision stays as it is', async () => {
  const told = await flagsOf(await assumptionId());
  const { ref } = told.decisions[told.flags.find(({ answer }) => answer === null)!.decision]!;
  const heike = await as('heike@leipzig.example.org');
  await expect(heike('POST', `/decisions/${ref}/flags`, { answer: 'confirm' })).rejects.toThrow('403');
  const eilidh = await as('eilidh@glasgow.example.org');
  await expect(eilidh('POST', `/decisions/${ref}/flags`, { answer: 'confirm' })).rejects.toThrow('403');
  const { status } = await heike<{ status: string }>('GET', `/decisions/${ref}`);
  expect(status).toBe('accepted');
});

test('the network is a picture to walk through by keys, and a table of the same', async () => {
  const page = await house.pageOfAna('/maps');
  const troubles = troublesOf(page);
  const picture = page.getByRole('group', { name: /^The network as a picture/ });
  await picture.waitFor();
  expect(await axeCheck(page)).toEqual([]);
  const node = (name: string) => picture.getByRole('link', { name: new RegExp(`^${name}:`) });
  await picture.locator('[tabindex="0"]').focus();
  const walked = new Set<string>();
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowRight'])
    for (let turn = 0; turn < 3; turn += 1) {
      await page.keyboard.press(key);
      walked.add((await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) ?? '');
    }
  expect(walked.size).toBeGreaterThan(3);
  await node('Lisbon').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/maps/lisbon');
  await page.goto(`${house.url}/maps?view=table`);
  await page.getByRole('row', { name: /Valparaíso.*depends on.*Logistics/ }).waitFor();
  await page.getByRole('checkbox', { name: 'depends on' }).click();
  await expect.poll(() => page.getByRole('row', { name: /depends on/ }).count()).toBe(0);
  expect(await axeCheck(page)).toEqual([]);
  expect(troubles).toEqual([]);
}, 120_000);

test('on a phone the rows come first, and the picture of one group names it with all that stand next to it', async () => {
  const page = await house.pageOfAna('/maps', { size: phone });
  await page.getByRole('row', { name: /Valparaíso.*depends on.*Logistics/ }).waitFor();
  expect(await axeCheck(page)).toEqual([]);
  await page.getByRole('link', { name: 'Picture', exact: true }).click();
  await page.getByRole('combobox', { name: 'Only around' }).selectOption({ label: 'Lisbon' });
  const picture = page.getByRole('group', { name: /^The network as a picture/ });
  const drawn = () => picture.getByRole('link').count();
  await expect.poll(drawn).toBeLessThan(8);
  expect(await drawn()).toBeGreaterThan(2);
  expect(await picture.locator('text').count()).toBe(await drawn());
}, 60_000);

test('a signal is said in one line, and what three groups see goes to the circle', async () => {
  const page = await house.pageOfAna('/signals');
  await page.getByLabel('What do you keep seeing?').fill('The key box jams when it rains');
  await page.getByRole('button', { name: 'Say it' }).click();
  await page.locator('summary:focus', { hasText: 'The key box jams when it rains' }).waitFor();
  await page.getByRole('heading', { name: '3 groups see this, each for itself' }).waitFor();
  // What scrolls under the bar just now would count as too small to press.
  await page.evaluate(() => scrollTo(0, 0));
  expect(await axeCheck(page)).toEqual([]);
  await page.getByRole('link', { name: 'Bring it to the circle' }).click();
  await page.waitForURL('**/proposals/new**');
  await page.getByText('signal: Cordless drills come back with dead batteries').first().waitFor();
}, 120_000);
