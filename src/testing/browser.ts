/** A real browser for the tests, whatever the machine has, with what is looked at on every page. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import axe, { type AxeResults, type NodeResult, type Result } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type LaunchOptions, type Page } from 'playwright-core';
import { installedBrowsers, packagedChromium } from './chromium.ts';

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

/** Only pages of our own are opened, and root and most containers have no sandbox to offer. */
const launch = (options: LaunchOptions): Promise<Browser> =>
  chromium.launch({ headless: true, chromiumSandbox: false, args: quiet, timeout: 60_000, ...options });

const firstLine = (error: unknown) => String(error instanceof Error ? error.message : error).split('\n', 1)[0];

/** Opens the machine's own Chrome or Chromium, else the one that the tests bring; says what to install when none works. */
export async function openBrowser(): Promise<Browser> {
  for (const executablePath of installedBrowsers()) {
    try {
      return await launch({ executablePath });
    } catch (error) {
      if (process.env.CHROME_PATH) {
        throw new Error(`CHROME_PATH names ${executablePath}, which does not start: ${firstLine(error)}`);
      }
    }
  }
  const { executablePath, env } = await packagedChromium();
  return launch({ executablePath, env: { ...process.env, ...env } });
}

export const desktop = { width: 1280, height: 860 };
export const phone = { width: 390, height: 844 };

export interface PageOptions {
  scheme?: 'light' | 'dark';
  size?: { width: number; height: number };
  context?: BrowserContextOptions;
}

/** A page of a person of their own: no cookie is shared with another. Movement is off, so that nothing is half-way. */
export async function openPage(
  browser: Browser,
  { scheme = 'light', size = desktop, context }: PageOptions = {},
): Promise<Page> {
  const own = await browser.newContext({
    viewport: size,
    colorScheme: scheme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Lisbon',
    hasTouch: size.width < 600,
    isMobile: size.width < 600,
    ...context,
  });
  return own.newPage();
}

/** What goes wrong on a page from now on, as lines: errors that nobody caught and errors written to the console. */
export function troublesOf(page: Page): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  return troubles;
}

const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const describeNode = (node: NodeResult) =>
  `  ${node.target.join(' ')}: ${(node.failureSummary ?? '').replace(/\s+/g, ' ')}`;

const describeViolation = (violation: Result) =>
  [`${violation.id}: ${violation.help} (${violation.helpUrl})`, ...violation.nodes.map(describeNode)].join('\n');

const aMoment = 400;

/**
 * Every violation of WCAG 2.2 AA and of axe's best practices on the page as it stands; empty where there is none. What is found
 * is looked at once more: a button that came to life while axe was counting has the colours of neither state.
 */
export async function axeCheck(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const settings = { runOnly: { type: 'tag', values: axeTags }, resultTypes: ['violations'] };
  const look = () => page.evaluate<AxeResults>(`${axe.source}; axe.run(document, ${JSON.stringify(settings)})`);
  const first = await look();
  if (first.violations.length === 0) return [];
  await page.waitForTimeout(aMoment);
  return (await look()).violations.map(describeViolation);
}

/** The looks in which a page is shown in the documentation. */
export const looks = {
  light: { scheme: 'light', size: desktop },
  dark: { scheme: 'dark', size: desktop },
  phone: { scheme: 'light', size: phone },
} as const;

/** Takes `<name>-light.png`, `<name>-dark.png` and `<name>-phone.png` of the page that is open. */
export async function takeScreenshots(page: Page, folder: string, name: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for (const [look, { scheme, size }] of Object.entries(looks)) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const file = join(folder, `${name}-${look}.png`);
    await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
    files.push(file);
  }
  return files;
}
