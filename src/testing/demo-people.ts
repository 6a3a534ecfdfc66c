/** Anybody of the demo network, over HTTP and in a browser of their own. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { openPage } from './browser.ts';
import type { DemoHouse } from './demo-house.ts';
import { apiOf, root, throughline } from './served.ts';

type Api = ReturnType<typeof apiOf>;

interface Group {
  slug: string;
  members: { key: string; name: string }[];
}

/** The addresses of everybody in the demo, by the name that they are shown under. */
function addresses(): Map<string, string> {
  const folder = path.join(root, 'demo', 'groups');
  const groups = readdirSync(folder).map((file) => parse(readFileSync(path.join(folder, file), 'utf8')) as Group);
  const found = groups.flatMap(({ slug, members }) =>
    members.map(({ key, name }) => [name, `${key}@${slug}.example.org`] as const),
  );
  return new Map(found);
}

export interface DemoPeople {
  /** Asks the API with a token of this person's own. */
  as(email: string): Promise<Api>;
  /** Those who sign today: the circle, or the stewards while none has been drawn. */
  tenders(): Promise<Api[]>;
  /** A page of its own, on which this person is signed in. */
  pageOf(email: string): Promise<Page>;
}

export function demoPeople(house: DemoHouse): DemoPeople {
  const tokens = new Map<string, string>();
  const emails = addresses();
  const command = async <T>(name: string, email: string) =>
    JSON.parse(await throughline({ folder: house.folder }, name, email, '--json')) as T;
  const as = async (email: string): Promise<Api> => {
    const token = tokens.get(email) ?? (await command<{ token: string }>('act-as', email)).token;
    tokens.set(email, token);
    return apiOf(house.url, token);
  };
  return {
    as,
    async tenders() {
      const circle = await house.api<{ tenders: string[]; names: Record<string, string> }>('GET', '/circle');
      return Promise.all(circle.tenders.map((id) => as(emails.get(circle.names[id]!)!)));
    },
    async pageOf(email) {
      const { link } = await command<{ link: string }>('sign-in-link', email);
      const page = await openPage(house.browser);
      await page.goto(link);
      await page.getByRole('heading', { level: 1, name: 'What needs you' }).waitFor();
      return page;
    },
  };
}
