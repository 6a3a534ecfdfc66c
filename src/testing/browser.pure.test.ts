import { statSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeCheck, openBrowser, openPage, phone, takeScreenshots, troublesOf } from './browser.ts';
import { installedBrowsers, packagedChromium } from './chromium.ts';
import { temporaryFolder } from './temporary-folder.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
}, 120_000);

afterAll(() => browser?.close());

const sound = `<!doctype html><html lang="en"><head><title>A thread</title></head>
<body><main><h1>A thread runs through</h1><p>Every group decides for itself.</p></main></body></html>`;

test('a page shows its text in letters that have a width', async () => {
  const page = await openPage(browser);
  await page.setContent('<span id="thin">illi</span> <span id="wide">mwmw</span>');
  const widths = await page.evaluate(() => ['thin', 'wide'].map((id) => document.getElementById(id)?.offsetWidth ?? 0));
  expect(widths[0]).toBeGreaterThan(0);
  expect(widths[1]).toBeGreaterThan((widths[0] ?? 0) * 1.5);
});

test('a sound page has nothing to mend', async () => {
  const page = await openPage(browser);
  await page.setContent(sound);
  expect(await axeCheck(page)).toEqual([]);
});

test('a page that a screen reader cannot read is described with the place and the reason', async () => {
  const page = await openPage(browser);
  await page.setContent(sound.replace('<p>', '<input><p style="color: #aaa">'));
  const found = (await axeCheck(page)).join('\n');
  expect(found).toContain('label: Form elements must have labels');
  expect(found).toContain('  input: ');
  expect(found).toContain('color-contrast');
});

test('axe looks at a page whose policy allows no script', async () => {
  const page = await openPage(browser);
  await page.setContent(
    sound.replace('<head>', `<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'">`),
  );
  expect(await axeCheck(page)).toEqual([]);
});

test('what goes wrong on a page is kept', async () => {
  const page = await openPage(browser);
  const troubles = troublesOf(page);
  await page.setContent('<script>console.error("no thread"); throw new Error("torn")</script>');
  await expect.poll(() => troubles).toEqual(expect.arrayContaining(['console: no thread', 'error: torn']));
});

test('a phone is narrow, and a dark page knows that it is dark', async () => {
  const page = await openPage(browser, { scheme: 'dark', size: phone });
  await page.setContent('<!doctype html><meta name="viewport" content="width=device-width">');
  expect(await page.evaluate(() => innerWidth)).toBe(phone.width);
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
});

test('a page is pictured in light, in dark and on a phone', async () => {
  const page = await openPage(browser);
  await page.setContent(sound);
  const files = await takeScreenshots(page, temporaryFolder(), 'thread');
  expect(files.map((file) => file.split('/').at(-1))).toEqual([
    'thread-light.png',
    'thread-dark.png',
    'thread-phone.png',
  ]);
  for (const file of files) expect(statSync(file).size).toBeGreaterThan(1000);
});

test('a browser that is named is the only one that is tried', () => {
  expect(installedBrowsers('/opt/my/chrome')).toEqual(['/opt/my/chrome']);
});

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'the browser of the package is unpacked once',
  async () => {
    const first = await packagedChromium();
    const born = statSync(first.executablePath).ino;
    expect(statSync((await packagedChromium()).executablePath).ino).toBe(born);
  },
);
