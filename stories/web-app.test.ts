import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { axeCheck, openPage, phone } from '#testing/browser.ts';
import { demoHouse } from '#testing/demo-house.ts';
import { throughline } from '#testing/served.ts';

const house = demoHouse();
const { api, pageOfAna } = house;

test('a group is about to decide what another group has already decided, and finds out while writing', async () => {
  const page = await pageOfAna('/decisions/new');
  const earlier = page.getByRole('region', { name: 'Earlier decisions' });
  await page.getByLabel('The decision in one line').fill('Do we lend chainsaws?');
  const found = earlier.getByRole('listitem').filter({ hasText: 'Montréal' });
  await found.first().waitFor();
  expect(await earlier.innerText()).toMatch(/Wellington|Valparaíso/);
  expect(await earlier.innerText()).toContain('Chosen:');
  expect(await page.getByText(/approve|permission/i).count()).toBe(0);
  await page.getByLabel('What was chosen').fill('No, as long as nobody here can teach it. We ask #montreal-1 first.');
  await page.getByRole('button', { name: 'Log the decision' }).click();
  await page.getByRole('heading', { level: 1, name: 'Do we lend chainsaws?' }).waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/decisions\/lisbon-\d+$/);
  const { decisions } = await api<{ decisions: { title: string; group: { slug: string } }[] }>(
    'GET',
    '/decisions?sort=recorded&limit=1',
  );
  expect(decisions[0]).toMatchObject({ title: 'Do we lend chainsaws?', group: { slug: 'lisbon' } });
  await page.context().close();
});

test('a decision is logged in one line from the home page, with the keyboard alone', async () => {
  const page = await pageOfAna('/');
  await page.getByLabel('What did Lisbon decide?').waitFor();
  await page.keyboard.press('Alt+n');
  await page.locator('input:focus, textarea:focus').waitFor();
  await page.keyboard.type('We water the plants on Fridays because they die on Mondays');
  await page.keyboard.press('Enter');
  await page.getByText('We water the plants on Fridays').first().waitFor();
  const { decisions } = await api<{ decisions: { title: string }[] }>('GET', '/decisions?q=plants');
  expect(decisions.map(({ title }) => title)).toEqual(['We water the plants on Fridays']);
  await page.getByRole('link', { name: 'Open it' }).click();
  await page.getByRole('heading', { level: 1, name: 'We water the plants on Fridays' }).waitFor();
  await page.context().close();
});

test('a draft survives a reload, and what another group decides appears without one', async () => {
  const writing = await pageOfAna('/decisions/new');
  await writing.getByLabel('The decision in one line').fill('A half-written thought');
  await writing.getByText(/Draft saved/).waitFor();
  await writing.reload();
  expect(await writing.getByLabel('The decision in one line').inputValue()).toBe('A half-written thought');
  await writing.context().close();
  const reading = await pageOfAna('/log?sort=recorded');
  await reading.getByRole('heading', { level: 1 }).waitFor();
  const heike = await openPage(house.browser);
  const { link } = JSON.parse(
    await throughline({ folder: house.folder }, 'sign-in-link', 'heike@leipzig.example.org', '--json'),
  ) as {
    link: string;
  };
  await heike.goto(link);
  await heike.request.post(`${house.url}/api/decisions`, {
    data: { title: 'News from far away', choice: 'It is so.' },
  });
  await reading.getByRole('button', { name: /new decision.*Leipzig/i }).click();
  await reading.getByRole('link', { name: 'News from far away' }).waitFor();
  await heike.context().close();
  await reading.context().close();
});

const places = [
  '/',
  '/log',
  '/log?q=late%20fees',
  '/decisions/lisbon-3',
  '/decisions/lisbon-3/amend',
  '/decisions/new',
  '/groups',
  '/groups/lisbon',
  '/groups/new',
  '/people',
  '/account',
  '/import',
  '/settings',
  '/nowhere',
  '/compass',
  '/value-sessions',
  '/values/new',
  '/questions',
  '/conflicts',
  '/conflicts?state=settled',
  '/conflicts?costs=yes',
  '/zones',
  '/circle',
  '/proposals/new',
  '/escalations',
  '/stewards',
  '/reasoning',
  '/maps',
  '/maps/lisbon',
  '/compare-maps?a=lisbon&b=rotterdam',
  '/fallen',
  '/signals',
  '/divergence',
  '/opinions',
  '/incidents',
  '/incidents/new',
  '/retrospectives',
  '/drift',
  '/probes',
];

type Listed = Record<string, { id: string }[]>;

const kinds = ['principles', 'values', 'value-sessions', 'questions', 'conflicts', 'proposals', 'meetings'];
const kindsOfThought = ['assumptions', 'divergence', 'incidents', 'retrospectives'];

/** The addresses of what is listed there, the newest or the most urgent first. */
async function listedAt(address: string, page = address): Promise<string[]> {
  const [list] = Object.values(await api<Listed>('GET', `/${address}`)).filter(Array.isArray);
  return list!.map(({ id }) => `/${page}/${id}`);
}

/** One page of each kind of record, besides the places that always are; of questions to all the open and the closed one. */
async function everyPlace(): Promise<string[]> {
  const found = await Promise.all([...kinds, ...kindsOfThought].map((kind) => listedAt(kind)));
  const rounds = await listedAt('probe-rounds/open', 'probes');
  return [...places, ...found.map((all) => all[0]!), ...rounds, ...(await listedAt('conversations', 'opinions'))];
}

test.each(['light', 'dark'] as const)('no page has a barrier that axe can find, in the %s scheme', async (scheme) => {
  const page = await pageOfAna('/', { scheme });
  for (const place of await everyPlace()) {
    await page.goto(house.url + place);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle').catch(() => {});
    expect(await axeCheck(page), place).toEqual([]);
  }
  await page.context().close();
});

test('every page fits a phone, and axe finds no barrier there', async () => {
  const page = await pageOfAna('/', { size: { ...phone, width: 360 } });
  for (const place of await everyPlace()) {
    await page.goto(house.url + place);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), place).toBeLessThanOrEqual(360);
    expect(await axeCheck(page), place).toEqual([]);
  }
  await page.context().close();
});

test('a facilitator names another one, and lets a member go after saying so twice', async () => {
  await api('POST', '/groups', { name: 'Night shift', slug: 'night-shift' });
  const { people } = await api<{ people: { id: string; name: string }[] }>('GET', '/people');
  const rui = people.find(({ name }) => name === 'Rui Faria')!;
  await api('PUT', `/groups/night-shift/members/${rui.id}`, {});
  const roles = async () => {
    const { group } = await api<{ group: { members: { person: string; role: string }[] } }>(
      'GET',
      '/groups/night-shift',
    );
    return group.members.map(({ person, role }) => [person === rui.id, role]);
  };
  const page = await pageOfAna('/groups/night-shift');
  const menu = page.getByLabel('Membership of Rui Faria');
  await menu.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Rui Faria is now a facilitator').waitFor();
  expect(await roles()).toContainEqual([true, 'facilitator']);
  await menu.click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove Rui Faria from Night shift?' });
  await dialog.waitFor();
  expect(await axeCheck(page)).toEqual([]);
  expect(await roles()).toHaveLength(2);
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await page.getByText('Rui Faria no longer belongs to Night shift.').waitFor();
  expect(await roles()).toEqual([[false, 'facilitator']]);
  await page.context().close();
});

test('a folder of decision records is dropped on the import page, and all that lies in it is in the log', async () => {
  const records = path.join(path.dirname(house.folder), 'records');
  mkdirSync(path.join(records, 'deep', 'er'), { recursive: true });
  const record = (title: string) => `# ${title}\n\n## Status\n\nAccepted\n\n## Decision\n\nWe do it.\n`;
  writeFileSync(path.join(records, '0001-lend-tools.md'), record('Lend tools as we lend books'));
  writeFileSync(path.join(records, 'deep', 'er', '0002-lend-seeds.md'), record('Lend seeds, and hope for some back'));
  writeFileSync(path.join(records, 'picture.png'), 'no text');
  const page = await pageOfAna('/import');
  const place = await page.getByRole('region', { name: 'Choose the files' }).boundingBox();
  const client = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await client.send('Input.dispatchDragEvent', {
      type,
      x: place!.x + 20,
      y: place!.y + 20,
      data: { items: [], files: [records], dragOperationsMask: 1 },
    });
  await page.getByText('2 files to be read').waitFor();
  expect(await page.getByLabel(/A name for this collection/).inputValue()).toBe('records');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByText('2 of 2 files read').waitFor();
  expect(await axeCheck(page)).toEqual([]);
  const found = await api<{ decisions: { title: string }[] }>('GET', '/decisions?q=lend+hope');
  expect(found.decisions.map(({ title }) => title)).toContain('Lend seeds, and hope for some back');
  await page.context().close();
});

test('whoever follows the id of a decision finds themselves at its one address, and Back leads where they came from', async () => {
  const { id } = await api<{ id: string }>('GET', '/decisions/lisbon-3');
  const page = await pageOfAna('/groups');
  await page.goto(`${house.url}/decisions/${id}#trail`);
  await page.waitForURL(`${house.url}/decisions/lisbon-3#trail`);
  await page.goBack();
  await page.waitForURL(`${house.url}/groups`);
  await page.context().close();
});

test('no word is so long that a page can be moved sideways', async () => {
  const word = 'Donaudampfschifffahrtsgesellschaft'.repeat(9).slice(0, 300);
  const name = word.slice(0, 100);
  await api('POST', '/groups', { name, slug: 'long-word', region: name, about: word });
  const said = { title: word, question: word, choice: word, why: word, expected: word, checkOn: '2020-01-01' };
  const named = {
    decidedBy: [name],
    authority: name,
    tags: [word.slice(0, 50)],
    links: [{ url: `https://a.org/${word}` }],
  };
  await api('POST', '/decisions', { group: 'long-word', ...said, ...named, options: [{ title: name, for: [word] }] });
  await api('POST', '/drafts', { group: 'long-word', content: { title: word } });
  const own = [
    '/decisions/long-word-1',
    '/decisions/long-word-1/amend',
    '/groups/long-word',
    '/groups/long-word/amend',
  ];
  for (const width of [360, 1280]) {
    const page = await pageOfAna('/', { size: { ...phone, width } });
    for (const place of width === 360 ? [...places, ...own] : ['/', '/log', '/groups', ...own]) {
      await page.goto(house.url + place);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle').catch(() => {});
      expect(await page.evaluate(() => document.documentElement.scrollWidth), place).toBeLessThanOrEqual(width);
    }
    await page.context().close();
  }
});

test('a visitor is shown the door to sign in at, and no decision', async () => {
  const page = await openPage(house.browser);
  await page.goto(`${house.url}/decisions/lisbon-3`);
  await page.getByRole('button', { name: /sign in/i }).waitFor();
  expect(await page.content()).not.toContain('late fees');
  expect(await axeCheck(page)).toEqual([]);
  await page.context().close();
});
