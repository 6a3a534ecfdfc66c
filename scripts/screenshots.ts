/** Takes the documentation's pictures of the demo network: `npx tsx scripts/screenshots.ts` after `npm run build`. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { desktop, openBrowser, openPage, phone } from '#testing/browser.ts';

const folder = new URL('../docs/guide/images/', import.meta.url).pathname;
const largest = 200_000;

interface Picture {
  name: string;
  path: string;
  scheme?: 'light' | 'dark';
  size?: { width: number; height: number };
  before?: (page: Page) => Promise<unknown>;
}

const typeTitle = (text: string) => async (page: Page) => {
  await page.getByLabel('The decision in one line').fill(text);
  await page.locator('ol[class*="list"] li :is(h2, h3)').first().waitFor({ state: 'attached' });
};

/** The project's own records are all of one day; the picture begins with what the groups decided before. */
const earlier = '/log?to=2026-11-15';
const closeFilters = (page: Page) => page.getByRole('button', { name: 'More filters' }).click();

const follow = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('main').getByRole('link', { name }).first().click();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(800);
};

/** What the trail says, as whoever opens it under a retrospective sees it. */
async function openEvidence(page: Page): Promise<void> {
  await follow('How Lisbon thinks')(page);
  await page.getByText('What the trail says').click();
  const last = page.getByRole('heading', { name: 'Could a stranger follow it?' });
  await last.waitFor();
  await page.getByText('What the trail says').evaluate((it) => it.scrollIntoView());
}

/** Principles in play, and a shared question with its answers, as the form shows them once somebody opens them. */
async function cite(page: Page): Promise<void> {
  await typeTitle('We lend on a handshake')(page);
  await page.locator('summary', { hasText: 'Principles in play' }).click();
  await page.getByLabel('A principle in play').selectOption({ index: 1 });
  await page.getByRole('radio', { name: 'Stretches it' }).check();
  await page.locator('summary', { hasText: 'A question that others answer, too' }).click();
  await page.getByLabel('Shared question').selectOption({ index: 1 });
  await page.locator('summary', { hasText: 'Principles in play' }).evaluate((it) => it.scrollIntoView());
}

const loop: readonly Picture[] = [
  { name: 'loop', path: '/', size: { width: 1280, height: 620 } },
  { name: 'compass', path: '/compass' },
  { name: 'compass-phone', path: '/compass', size: phone },
  { name: 'principle', path: '/compass', before: follow(/^Money keeps nobody away/) },
  { name: 'citing', path: '/decisions/new', before: cite },
  { name: 'questions', path: '/questions', before: follow('What happens when a tool comes back late?') },
  { name: 'conflicts', path: '/conflicts' },
  { name: 'conflict', path: '/conflicts?state=settled', before: follow('What happens when a tool comes back late?') },
  { name: 'value', path: '/compass', before: follow('We believe people first') },
  { name: 'values-session', path: '/value-sessions', before: follow('What would we miss if it were gone?') },
  { name: 'zones', path: '/zones' },
  { name: 'circle', path: '/circle' },
  { name: 'proposal', path: '/circle', before: follow(/^Our hours follow theirs/) },
  { name: 'escalations', path: '/escalations' },
  { name: 'stewards', path: '/stewards' },
  { name: 'retrospectives', path: '/retrospectives' },
  { name: 'retrospective', path: '/retrospectives', before: follow('How Lisbon thinks') },
  { name: 'retrospective-evidence', path: '/retrospectives', before: openEvidence },
];

const maps: readonly Picture[] = [
  { name: 'map', path: '/maps/lisbon', size: { width: 1280, height: 1120 } },
  { name: 'assumption', path: '/maps/lisbon', before: follow(/^The catalogue shows by evening/) },
  { name: 'maps-compared', path: '/compare-maps?a=lisbon&b=rotterdam' },
];

/** Lisbon lets something fall that it has built upon itself, and finds it at home: the demo is changed by that, so it comes last. */
async function letFall(page: Page): Promise<void> {
  await follow(/^The catalogue shows by evening/)(page);
  await page.getByRole('button', { name: 'It holds no more' }).click();
  const form = page.getByRole('form', { name: 'It holds no more' });
  await form.getByRole('textbox').fill('Twice this month a drill was on the shelf for three days, and out in the app.');
  await form.locator('[type="submit"]').click();
  await page.getByText('in force', { exact: false }).first().waitFor();
  await page.getByRole('link', { name: 'Home' }).first().click();
  await page.getByRole('heading', { name: 'Something that we rest on has fallen' }).waitFor();
}

const fallen: readonly Picture[] = [
  { name: 'opinions', path: '/opinions', before: follow(/^Do we lend to people who earn/) },
  { name: 'opinions-phone', path: '/opinions', size: phone, before: follow(/^When are we open/) },
  { name: 'divergence', path: '/divergence', before: follow(/^What do we do with the council/) },
  { name: 'divergence-phone', path: '/divergence', size: phone, before: follow('How do we lend when the hill') },
  { name: 'reasoning', path: '/reasoning' },
  { name: 'network', path: '/maps', size: { width: 1280, height: 1180 } },
  { name: 'network-phone', path: '/maps?view=picture&group=lisbon', size: phone },
  { name: 'signals', path: '/signals', size: { width: 1280, height: 1120 } },
  { name: 'fallen', path: '/fallen' },
];

const drift: readonly Picture[] = [
  { name: 'drift', path: '/drift', size: { width: 1280, height: 1120 } },
  {
    name: 'answer-probes',
    path: '/',
    size: phone,
    before: async (page) => {
      await page.locator('a[href^="/probes/"]').first().click();
      await page.getByRole('button', { name: 'Mostly' }).waitFor();
    },
  },
  {
    name: 'known',
    path: '/drift',
    before: (page) => page.getByRole('heading', { name: 'What all should know' }).evaluate((it) => it.scrollIntoView()),
  },
];

/** A sentence that blames, and the question that its author alone sees; nothing of it is saved. */
async function askAboutWords(page: Page): Promise<void> {
  await follow(/^A ladder that had been set aside/)(page);
  await page.getByRole('button', { name: 'Write what made sense' }).click();
  await page.getByRole('textbox', { name: 'What made sense at the time' }).fill('The keyholder forgot the chain.');
  await page.getByText('Only you see this question.').waitFor();
}

const failing = async (page: Page) => {
  await typeTitle('Heat guns from the lockers on Sundays')(page);
  await page.getByRole('heading', { name: 'Something like it did not work out elsewhere' }).waitFor();
};

const reviews: readonly Picture[] = [
  { name: 'reviews', path: '/incidents' },
  {
    name: 'review',
    path: '/incidents',
    size: { width: 1280, height: 1320 },
    before: follow(/^A ladder that had been set aside/),
  },
  { name: 'review-question', path: '/incidents', before: askAboutWords },
  { name: 'failures', path: '/decisions/new', before: failing },
];

const pictures: readonly Picture[] = [
  ...loop,
  ...maps,
  ...fallen,
  ...drift,
  ...reviews,
  { name: 'log', path: earlier, before: closeFilters },
  { name: 'log-dark', path: earlier, scheme: 'dark', before: closeFilters },
  { name: 'log-phone', path: earlier, size: phone, before: closeFilters },
  { name: 'home', path: '/' },
  { name: 'decision', path: '/decisions/lisbon-3' },

  { name: 'decision-phone', path: '/decisions/lisbon-3', size: phone },
  { name: 'precedents', path: '/decisions/new', before: typeTitle('We charge a fee for tools that come back late') },
  {
    name: 'precedents-phone',
    path: '/decisions/new',
    size: phone,
    before: async (page) => {
      await typeTitle('We charge a fee for tools that come back late')(page);
      await page.locator('summary', { hasText: 'decisions that may be near' }).click();
    },
  },
  { name: 'groups', path: '/groups' },
  { name: 'group', path: '/groups/lisbon' },
  { name: 'import', path: '/import' },
  {
    name: 'trail',
    path: '/decisions/lisbon-3',
    before: (page) => page.locator('#trail').evaluate((it) => it.scrollIntoView({ block: 'center' })),
  },
  { name: 'account', path: '/account' },
  { name: 'fallen-home', path: '/maps/lisbon', before: letFall },
];

/** Starts the demo on a day that stays the same, and answers with its sign-in link and a way to stop it. */
async function startDemo(data: string) {
  const parameters = ['tsx', 'src/main.ts', 'demo', '--port', '0', '--data', data, '--today', '2026-11-21'];
  const demo = spawn('npx', parameters, { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const link = await new Promise<string>((resolve, reject) => {
    let printed = '';
    demo.stdout.on('data', (chunk: Buffer) => {
      printed += chunk;
      const found = /https?:\S+magic-link\S+/.exec(printed);
      if (found) resolve(found[0]);
    });
    demo.once('exit', () => reject(new Error(`The demo ended early:\n${printed}`)));
  });
  return { link, stop: () => demo.pid && process.kill(-demo.pid) };
}

async function take(page: Page, origin: string, { name, path, scheme, size, before }: Picture) {
  await page.setViewportSize(size ?? desktop);
  await page.emulateMedia({ colorScheme: scheme ?? 'light', reducedMotion: 'reduce' });
  await page.goto(origin + path);
  await page.locator('h1').waitFor();
  await page.waitForLoadState('load');
  await page.waitForTimeout(1200);
  await before?.(page);
  await page.waitForTimeout(300);
  const file = join(folder, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  const { size: bytes } = await stat(file);
  console.log(`${name}.png  ${Math.round(bytes / 1000)} kB${bytes > largest ? '  (larger than wished)' : ''}`);
}

const data = await mkdtemp(join(tmpdir(), 'throughline-pictures-'));
const demo = await startDemo(data);
const browser = await openBrowser();
try {
  await mkdir(folder, { recursive: true });
  const page = await openPage(browser);
  await page.goto(demo.link);
  await page.locator('h1').waitFor();
  for (const picture of pictures) await take(page, new URL(demo.link).origin, picture);
} finally {
  await browser.close();
  demo.stop();
  await rm(data, { recursive: true, force: true });
}
