/** The demo network as people find it, served in a browser for the stories of one file; Ana of Lisbon is signed in. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser, openPage, type PageOptions } from './browser.ts';
import { apiOf, type Served, serveHouse } from './served.ts';

export interface DemoHouse {
  readonly url: string;
  readonly browser: Browser;
  /** The data folder; its parent goes with it when the stories are over. */
  readonly folder: string;
  /** Asks the API as Ana. */
  readonly api: ReturnType<typeof apiOf>;
  /** A page on which Ana is signed in, before anything is opened on it. */
  blankPageOfAna(options?: PageOptions): Promise<Page>;
  pageOfAna(place: string, options?: PageOptions): Promise<Page>;
}

export function demoHouse(): DemoHouse {
  const folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'throughline-story-')), 'demo');
  let demo: Served;
  let browser: Browser;
  let cookies: Awaited<ReturnType<BrowserContext['cookies']>>;
  beforeAll(async () => {
    demo = await serveHouse({ folder }, 'demo');
    browser = await openBrowser();
    const page = await openPage(browser);
    await page.goto(/http\S+magic-link\S+/.exec(demo.greeting)![0]);
    cookies = await page.context().cookies();
    await page.context().close();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
    rmSync(path.dirname(folder), { recursive: true, force: true });
  });
  const blankPageOfAna = async (options?: PageOptions) => {
    const page = await openPage(browser, options);
    await page.context().addCookies(cookies);
    return page;
  };
  return {
    folder,
    get url() {
      return demo.url;
    },
    get browser() {
      return browser;
    },
    api: (method, place, body) => {
      const { token } = JSON.parse(readFileSync(path.join(folder, 'terminal.json'), 'utf8')) as { token: string };
      return apiOf(demo.url, token)(method, place, body);
    },
    blankPageOfAna,
    async pageOfAna(place, options) {
      const page = await blankPageOfAna(options);
      await page.goto(demo.url + place);
      return page;
    },
  };
}
