import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeCheck, phone, troublesOf } from '#testing/browser.ts';
import { demoHouse } from '#testing/demo-house.ts';

/** Every record has a thread, also where many stand on one page. */
const house = demoHouse();

const line = 'details[data-remarks-on]';

/** What a page asks the server about remarks. */
function remarksAskedOn(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/^\/rpc\/remarks\//.test(pathname) || /remarks-here/.test(pathname)) asked.push(pathname);
  });
  return asked;
}

test('each signal has a quiet thread: one question for all counts, and the conversation by the keyboard', async () => {
  const page = await house.blankPageOfAna();
  const asked = remarksAskedOn(page);
  const troubles = troublesOf(page);
  await page.goto(`${house.url}/signals`);
  await page.locator(line).first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  expect(await page.locator(line).count()).toBeGreaterThan(3);
  expect(asked).toEqual(['/rpc/remarks/count']);

  const item = page.locator('details', { hasText: 'nobody could thread it' }).first();
  await item.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  const thread = item.locator(line);
  await thread.locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Say something' }).waitFor();
  await page.keyboard.type('We have glued one, too.');
  await page.keyboard.press('Control+Enter');
  await thread.getByText('1 remark', { exact: false }).waitFor();
  expect(await thread.getByText('We have glued one, too.').isVisible()).toBe(true);
  expect(await axeCheck(page)).toEqual([]);
  expect(troubles).toEqual([]);

  await page.reload();
  await page.waitForLoadState('networkidle');
  await item.locator('summary').first().click();
  expect(await thread.locator('summary').innerText()).toContain('1 remark');
  await page.context().close();
});

test('experiments, questions to the centre, interventions, alarms and probes have theirs, on a phone as well', async () => {
  const { experiments } = await house.api<{ experiments: { principle: string }[] }>('GET', '/experiments');
  // An alarm is a record of its own once a group has answered it.
  await house.api('POST', '/drift/answers', { group: 'lisbon', other: 'rotterdam', text: 'We lend to strangers now.' });
  const page = await house.blankPageOfAna({ size: phone });
  for (const place of [`/principles/${experiments[0]!.principle}`, '/escalations', '/stewards', '/drift', '/probes']) {
    await page.goto(house.url + place);
    const thread = page.locator(line).first();
    await thread.waitFor({ state: 'attached' });
    await thread.evaluate((it) => {
      for (let at = it.parentElement?.closest('details'); at; at = at.parentElement?.closest('details')) at.open = true;
    });
    await thread.locator('summary').click();
    await thread
      .getByRole('textbox')
      .or(thread.getByRole('button', { name: 'Say something about this' }))
      .waitFor();
    expect(await axeCheck(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  }
  await page.context().close();
}, 240_000);
