import path from 'node:path';
import { expect, test } from 'vitest';
import { axeCheck, openPage } from '#testing/browser.ts';
import { demoHouse } from '#testing/demo-house.ts';
import { serveHouse, throughline } from '#testing/served.ts';

const house = demoHouse();
const { api, blankPageOfAna, pageOfAna } = house;

test('without a connection a page that was never opened opens all the same, or says why not and tries again', async () => {
  const page = await blankPageOfAna();
  await page.route('**/assets/groups-page*.js', (route) => route.abort());
  const ahead = page.waitForResponse(/people-page[^/]*\.js$/);
  await page.goto(house.url);
  await ahead;
  await page.context().setOffline(true);
  const bar = page.getByRole('navigation', { name: 'Main', exact: true });
  await bar.getByRole('link', { name: 'People' }).click();
  await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
  await bar.getByRole('link', { name: 'Chapters' }).click();
  await page.getByText('The server cannot be reached.').first().waitFor();
  await page.getByRole('heading', { level: 1, name: 'This page did not open' }).waitFor();
  await page.unroute('**/assets/groups-page*.js');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { level: 1, name: 'Chapters' }).waitFor();
  await page.context().close();
});

/** A browser that keeps its clipboard to itself, as it does for pages that do not come over HTTPS. */
const noClipboard = () => {
  Object.defineProperty(navigator, 'clipboard', { value: undefined });
  document.execCommand = () => false;
};

test('a token that the browser does not let the page copy is selected, and the page says so', async () => {
  const page = await blankPageOfAna();
  await page.addInitScript(noClipboard);
  await page.goto(`${house.url}/account`);
  await page.getByLabel('What for?').fill('A script');
  await page.getByRole('button', { name: 'Make a token' }).click();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByText('The text is selected').waitFor();
  expect(await page.evaluate(() => String(getSelection()))).toBe(await page.locator('output code').innerText());
  await page.goto(`${house.url}/log?group=lisbon`);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByText('The link is the address of this page').waitFor();
  await page.context().close();
});

test('whoever travels to a day is shown how it stood at the end of that day, or that it was not logged yet', async () => {
  const page = await pageOfAna('/decisions/lisbon-3');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  const { recordedAt } = await api<{ recordedAt: string }>('GET', '/decisions/lisbon-3');
  await page.locator('summary').filter({ hasText: 'More' }).click();
  await page.getByRole('button', { name: 'How it stood on a day' }).click();
  await page.getByLabel('Another day').fill('2026-06-10');
  await page.getByText('As it stood on 10 Jun 2026', { exact: false }).waitFor();
  expect(new URL(page.url()).search).toBe('?at=2026-06-10');
  expect(await page.getByLabel('Another day').inputValue()).toBe('2026-06-10');
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  expect(recordedAt < '2026-06-10').toBe(true);
  await page.goto(`${house.url}/decisions/lisbon-3?at=1999-12-31`);
  await page.getByRole('heading', { level: 1, name: 'Not yet logged on that day' }).waitFor();
  await page.getByText('This decision was not in the log yet on 31 Dec 1999').waitFor();
  expect(await axeCheck(page)).toEqual([]);
  await page.getByRole('link', { name: 'Back to now' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.context().close();
});

test('a text is laid out in the direction of its letters, with the emphasis and the references of its reasons', async () => {
  const { ref } = await api<{ ref: string }>('POST', '/decisions', {
    group: 'lisbon',
    title: 'نعير الأدوات مجانا لكل الجيران',
    question: 'هل نأخذ *أجرة* على الأدوات؟',
    context: 'هكذا قررنا في الاجتماع.\n\nWe said so in the meeting.',
    options: [{ title: 'A fee', for: ['**Pays** the rent, see #lisbon-3'], against: ['لا أحد يملك المال'] }],
    choice: 'نعم، مجانا.',
  });
  const page = await pageOfAna(`/decisions/${ref}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText('We said so in the meeting.').waitFor();
  // Plain until what lays texts out has been fetched.
  await page.locator('li em, p em').waitFor();
  const directionOf = (text: string) =>
    page
      .getByText(text)
      .first()
      .evaluate((element) => getComputedStyle(element.closest('[dir]') ?? element).direction);
  expect(await directionOf('نعير الأدوات')).toBe('rtl');
  expect(await directionOf('هكذا قررنا')).toBe('rtl');
  expect(await directionOf('We said so')).toBe('ltr');
  expect(await directionOf('لا أحد يملك')).toBe('rtl');
  expect(await page.locator('li em, p em').innerText()).toBe('أجرة');
  expect(await page.locator('li strong').innerText()).toBe('Pays');
  expect(await axeCheck(page)).toEqual([]);
  await page.getByRole('listitem').getByRole('link', { name: '#lisbon-3' }).click();
  await page.waitForURL(/lisbon-3$/);
  await page.goto(`${house.url}/decisions/${ref}/amend`);
  const title = page.getByLabel('The decision in one line');
  expect(await title.evaluate((field) => getComputedStyle(field).direction)).toBe('rtl');
  await page.context().close();
});

test('home says what was expected where it asks what came of it, and which decisions elsewhere are proposals', async () => {
  await api('POST', '/decisions', {
    group: 'lisbon',
    title: 'We open an hour earlier',
    choice: 'At nine.',
    expected: 'Ten more loans a week',
    checkOn: '2019-01-01',
  });
  await api('POST', '/groups', { name: 'Porto', slug: 'porto' });
  await api('POST', '/decisions', { group: 'porto', title: 'We may merge', choice: 'Perhaps.', status: 'proposed' });
  const page = await openPage(house.browser);
  const { link } = JSON.parse(
    await throughline({ folder: house.folder }, 'sign-in-link', 'heike@leipzig.example.org', '--json'),
  ) as {
    link: string;
  };
  await page.goto(link);
  await page.goto(house.url);
  const elsewhere = page.getByRole('listitem').filter({ hasText: 'We may merge' });
  expect(await elsewhere.innerText()).toMatch(/Proposed.*Porto/);
  await page.context().close();
  const ana = await pageOfAna('/');
  const overdue = ana.getByRole('listitem').filter({ hasText: 'We open an hour earlier' }).first();
  await overdue.getByRole('button', { name: 'Record what came of it' }).click();
  await overdue.getByText('Ten more loans a week').waitFor();
  await ana.keyboard.type('Three more');
  expect(await overdue.getByLabel('What came of it?').inputValue()).toBe('Three more');
  expect(await axeCheck(ana)).toEqual([]);
  await ana.context().close();
});

test('a group says of its proposal that it decided so, and takes that back again', async () => {
  const { ref } = await api<{ ref: string }>('POST', '/decisions', {
    title: 'Lend the tent to weddings',
    choice: 'Yes, for a share of the cake.',
    status: 'proposed',
    decidedOn: '2026-01-05',
  });
  const shown = () => api<{ status: string; decidedOn: string }>('GET', `/decisions/${ref}`);
  const page = await pageOfAna(`/decisions/${ref}`);
  await page.getByRole('button', { name: 'We decided this' }).click();
  await page.getByText('Accepted, as of today.').waitFor();
  expect(await shown()).toMatchObject({ status: 'accepted', decidedOn: new Date().toLocaleDateString('sv-SE') });
  expect(await axeCheck(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'We decided against it' }).waitFor();
  expect(await shown()).toMatchObject({ status: 'proposed', decidedOn: '2026-01-05' });
  await page.context().close();
});

test('what was chosen dark for the screen is light on paper', async () => {
  const page = await pageOfAna('/');
  await page.evaluate(() => localStorage.setItem('throughline.scheme', 'dark'));
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(await ground()).toBe('rgb(15, 24, 23)');
  await page.emulateMedia({ media: 'print' });
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await ground()).toBe('rgb(244, 246, 245)');
  await page.context().close();
});

test('a retracted decision says first who took it back and why; its text keeps the order of headings', async () => {
  const context = '# Costs\n\n### Rent\n\nSee #lisbon-999 and\n\n```\na long line\n```';
  const logged = await api<{ id: string; ref: string }>('POST', '/decisions', {
    group: 'lisbon',
    title: 'We paint the door green',
    choice: 'Green.',
    context,
  });
  await api('POST', `/decisions/${logged.ref}/retraction`, { why: 'It was a joke' });
  const page = await pageOfAna(`/decisions/${logged.ref}`);
  const notice = page.getByText(/retracted this decision on/);
  await notice.waitFor();
  await page.getByText('It was a joke').first().waitFor();
  const heading = page.getByRole('heading', { level: 1 });
  expect((await notice.boundingBox())!.y).toBeLessThan((await heading.boundingBox())!.y);
  await page.getByText('leads to no decision here').waitFor({ state: 'attached' });
  await page.getByRole('heading', { level: 4, name: 'Rent' }).waitFor();
  expect(await axeCheck(page)).toEqual([]);
  await page.context().close();
});

test('the keyboard goes on where something was opened, made or revoked, and is never behind the foot of the form', async () => {
  const page = await pageOfAna('/log?sort=recorded');
  const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
  await page.getByRole('list', { name: 'The log' }).getByRole('link').first().press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Trail', exact: true }).waitFor();
  expect(await focused()).toBe('content');
  await page.goto(`${house.url}/account`);
  await page.getByLabel('What for?').fill('Reports');
  await page.keyboard.press('Enter');
  await page.getByText('Copy this token now').waitFor();
  expect(await focused()).toBe('Copy');
  await page.getByRole('button', { name: 'Revoke Reports' }).press('Enter');
  await page.getByText('“Reports” no longer works.').waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Reports'));
  await page.goto(`${house.url}/decisions/new`);
  await page.getByText('What you expect').click();
  await page.getByLabel('The decision in one line').focus();
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press('Tab');
    const hidden = await page.evaluate(() => {
      const field = document.activeElement!;
      const foot = document.querySelector('form [class*="foot"]')!;
      const overlap = field.getBoundingClientRect().bottom > foot.getBoundingClientRect().top + 1;
      return !foot.contains(field) && Boolean(field.closest('form')) && overlap && field.outerHTML;
    });
    expect(hidden).toBe(false);
  }
  await page.context().close();
});

test('the set-up page says what is wrong at the field that it is about', async () => {
  const served = await serveHouse({ folder: path.join(path.dirname(house.folder), 'empty') });
  const page = await openPage(house.browser);
  await page.goto(served.url);
  await page.getByLabel('What is the network called?').fill('Test');
  await page.getByLabel(/What is your own/).fill('First');
  await page.getByLabel('Your name').fill('Ana');
  await page.getByLabel('E-mail address').fill('ana@localhost');
  await page.getByLabel('Password').fill('a-long-password');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.locator('[aria-invalid="true"]').waitFor();
  expect(await page.getByLabel('E-mail address').getAttribute('aria-invalid')).toBe('true');
  expect(await page.content()).not.toContain('person.email');
  await page.context().close();
  await served.stop();
});
