import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { axeCheck } from '#testing/browser.ts';
import { demoHouse } from '#testing/demo-house.ts';
import { demoPeople } from '#testing/demo-people.ts';
import type { apiOf } from '#testing/served.ts';

/** Two groups answer one question in opposite ways; the conflict reaches the values layer; a principle is revised; both are told. */
const house = demoHouse();
const { as, tenders, pageOf } = demoPeople(house);

type Api = ReturnType<typeof apiOf>;
interface Named {
  id: string;
}
interface Row extends Named {
  state: string;
}

const ofLisbon = () => as('ana@lisbon.example.org');
const ofRotterdam = () => as('marloes@rotterdam.example.org');

async function signUntilAdopted(proposal: string): Promise<void> {
  for (const tender of await tenders()) {
    const { status } = await tender<{ status: string }>('GET', `/proposals/${proposal}`);
    if (status !== 'open') return;
    await tender('POST', `/proposals/${proposal}/signatures`, {});
  }
}

beforeAll(async () => {
  principle = await aPrinciple();
}, 60_000);

/** What is asked until it answers as it should: the house finds conflicts a moment after a decision is logged. */
async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (let turn = 0; turn < 100; turn += 1) {
    const found = await ask();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('It did not come about.');
}

let principle: { id: string; version: number };

/** A principle in force, from a value that three people have decided by. */
async function aPrinciple(): Promise<{ id: string; version: number }> {
  const ana = await ofLisbon();
  const value = await ana<Named>('POST', '/values', { title: 'Neighbours before customers' });
  for (const email of ['ana@lisbon.example.org', 'marloes@rotterdam.example.org', 'heike@leipzig.example.org'])
    await (await as(email))('POST', `/values/${value.id}/tests`, {
      decision: 'lisbon-6',
      text: 'We did it for the people next door.',
      decisive: true,
    });
  const { id } = await ana<Named>('GET', '/decisions/lisbon-6');
  const proposal = await ana<Named>('POST', '/proposals', {
    title: 'Ask the borrower before the rule',
    why: 'Lisbon has decided so again and again.',
    evidence: [id],
    change: {
      kind: 'new-principle',
      value: value.id,
      content: { title: 'Ask the borrower before the rule', text: 'A reason outweighs a date.', tradeOff: '' },
    },
  });
  await signUntilAdopted(proposal.id);
  const { outcome } = await ana<{ outcome: { principle: string; version: number } }>(
    'GET',
    `/proposals/${proposal.id}`,
  );
  return { id: outcome.principle, version: outcome.version };
}

test('through HTTP alone, two groups contradict each other, a principle is revised, and both groups are told', async () => {
  const ana = await ofLisbon();
  const marloes = await ofRotterdam();
  const steward = await as('eilidh@glasgow.example.org');
  expect(principle.version).toBe(1);
  const question = await ana<Named>('POST', '/questions', {
    title: 'Does a borrower who is ill pay for the days?',
    options: [
      { key: 'pays', title: 'They pay' },
      { key: 'pays-nothing', title: 'They pay nothing' },
    ],
  });
  const decide = async (api: Api, sentence: string, option: string) => {
    const { id } = await api<Named>('POST', '/decisions/capture', { sentence });
    const set = {
      answer: { question: question.id, option, scope: [] },
      principles: [{ principle: principle.id, stance: 'upholds', why: 'We asked them.' }],
    };
    await api('PATCH', `/decisions/${id}`, { set });
    return id;
  };
  const ours = await decide(ana, 'Whoever is ill pays nothing because we asked them', 'pays-nothing');
  const theirs = await decide(marloes, 'Whoever is ill pays because others wait', 'pays');
  const found = await until(
    async () => (await ana<{ conflicts: Row[] }>('GET', `/conflicts?decision=${ours}`)).conflicts[0],
  );
  const shown = await ana<{ contexts: Named[]; cited: Named[] }>('GET', `/conflicts/${found.id}`);
  expect(shown.contexts.map(({ id }) => id).sort()).toEqual([ours, theirs].sort());
  expect(shown.cited.map(({ id }) => id)).toEqual([principle.id]);

  const ending = {
    kind: 'principle-incomplete',
    why: 'It does not say whose reason counts: the borrower’s, or those of the people in the queue.',
    principle: principle.id,
  };
  await expect(steward('POST', `/conflicts/${found.id}/ending`, ending)).rejects.toThrow('403');
  await ana('POST', `/conflicts/${found.id}/ending`, ending);
  await marloes('POST', `/conflicts/${found.id}/ending/answer`, { agree: true });
  const agenda = await ana<{ items: Named[] }>('GET', '/meetings/agenda');
  expect(JSON.stringify(agenda)).toContain(found.id);

  const proposal = await marloes<Named>('POST', '/proposals', {
    title: 'Ask everybody who waits',
    why: 'Two chapters have read it in opposite ways.',
    evidence: [found.id, ours, theirs],
    change: {
      kind: 'revise-principle',
      principle: principle.id,
      content: {
        title: 'Ask the borrower and the queue before the rule',
        text: 'A reason outweighs a date, and the reasons of those who wait count as well.',
        tradeOff: 'A slower answer, for one that both can live with',
      },
    },
  });
  await signUntilAdopted(proposal.id);
  const revised = await ana<{ version: number; versions: { causes: string[] }[]; causes: Named[] }>(
    'GET',
    `/principles/${principle.id}`,
  );
  expect(revised.version).toBe(2);
  expect(revised.versions[1]!.causes).toContain(found.id);
  expect(revised.causes.map(({ id }) => id)).toEqual(expect.arrayContaining([found.id, ours, theirs]));

  for (const api of [ana, marloes]) {
    const told = async () =>
      (await api<{ told: { conflict: Named }[] }>('GET', '/loop/news')).told.some(
        ({ conflict }) => conflict.id === found.id,
      );
    expect(await told()).toBe(true);
    await api('POST', `/conflicts/${found.id}/heard`, {});
    expect(await told()).toBe(false);
  }
  const { rechecks } = await ana<{ rechecks: { decision: Named; version: number }[] }>('GET', '/rechecks');
  expect(rechecks.find(({ decision }) => decision.id === ours)).toMatchObject({ version: 1 });
  await ana('POST', `/decisions/${ours}/recheck`, {
    principle: principle.id,
    stance: 'stretches',
    why: 'The queue was not asked.',
  });
  expect((await ana<{ ok: boolean }>('GET', '/trail/verification')).ok).toBe(true);
}, 60_000);

const titles = { first: 'Ask the borrower', second: 'Ask whoever waits', third: 'Ask both before the rule' };

/** One sentence on the home page, and then the whole form. */
async function logAndAmend(page: Page, sentence: string): Promise<void> {
  await page.getByPlaceholder('We use X because Y').fill(sentence);
  await page.getByRole('button', { name: 'Log it' }).click();
  await page
    .getByRole('link', { name: sentence.split(' because ')[0]! })
    .first()
    .click();
  await page.getByRole('link', { name: 'Amend' }).click();
  await page.getByRole('heading', { level: 1, name: 'Amend' }).waitFor();
}

const part = (page: Page, title: string) => page.locator('summary', { hasText: title });

async function cite(page: Page): Promise<void> {
  await part(page, 'Principles in play').click();
  await page.getByLabel('A principle in play').selectOption(principle.id);
  await page.getByRole('radio', { name: 'Upholds it' }).check();
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'Principles in play' }).waitFor();
}

test('in a browser, from quick entry to the new version of the principle, and both groups are told', async () => {
  const ana = await pageOf('ana@lisbon.example.org');
  const marloes = await pageOf('marloes@rotterdam.example.org');
  const question = 'Who is asked first when a date is missed?';

  // Lisbon logs in a sentence, then says which question it answers, and shares it.
  await logAndAmend(ana, 'We ask the borrower first because reasons differ');
  await part(ana, 'what was asked').click();
  await ana.getByLabel('Question', { exact: true }).fill(question);
  await part(ana, 'What else was considered').click();
  for (const title of [titles.first, titles.second]) {
    await ana.getByRole('button', { name: 'Add an option' }).click();
    await ana.getByLabel('What could be done').last().fill(title);
  }
  await cite(ana);
  await part(ana, 'A question that others answer, too').click();
  await ana.getByRole('button', { name: 'Share this question' }).click();
  await ana.getByLabel('Our answer', { exact: true }).selectOption({ label: titles.first });
  await save(ana);

  // Rotterdam answers the same question otherwise, and sees how Lisbon did.
  await logAndAmend(marloes, 'We ask those who wait because they pay for it');
  await cite(marloes);
  await part(marloes, 'A question that others answer, too').click();
  await marloes.getByLabel('Shared question').selectOption({ label: question });
  await marloes.getByLabel('Our answer', { exact: true }).selectOption({ label: titles.second });
  await part(marloes, 'How have others answered this?').click();
  await marloes.getByRole('link', { name: 'We ask the borrower first' }).waitFor();
  await save(marloes);

  // It comes up by itself on the home pages of both.
  await ana.goto(house.url);
  await ana.getByRole('link', { name: question }).click();
  await ana.getByRole('heading', { level: 1, name: question }).waitFor();
  await ana.getByRole('radio', { name: 'A principle is incomplete' }).check();
  await ana.getByLabel('Which principle is incomplete?').selectOption(principle.id);
  await ana.getByLabel('What does it not say?').fill('Who is asked first: the borrower, or those in the queue.');
  await ana.getByRole('button', { name: 'Propose this ending' }).click();
  await marloes.goto(ana.url());
  await marloes.getByRole('button', { name: 'We agree' }).click();

  // From the conflict to a proposal that rests on it, and to the signatures.
  await marloes.getByRole('link', { name: 'Propose how the principle changes' }).click();
  await marloes.getByRole('heading', { level: 1, name: 'Propose a change' }).waitFor();
  await marloes.getByLabel('Principle', { exact: true }).last().fill(titles.third);
  await marloes.getByLabel('The proposal in one line').fill(titles.third);
  await marloes.getByLabel('Why it should change').fill('Two chapters have asked different people first.');
  await marloes.getByRole('button', { name: 'Propose', exact: true }).click();
  await marloes.getByRole('heading', { level: 1, name: titles.third }).waitFor();
  const proposal = marloes.url().split('/').at(-1)!;
  await signUntilAdopted(proposal);

  // Both are told, and from the principle one walks to the conflict, the decision and its trail.
  const conflict = ana.url();
  for (const page of [ana, marloes]) {
    await page.goto(house.url);
    await page.getByRole('heading', { name: 'What became of it' }).waitFor();
  }
  await marloes.getByRole('link', { name: titles.third }).first().click();
  await marloes.getByRole('heading', { level: 1, name: titles.third }).waitFor();
  expect(await axeCheck(marloes)).toEqual([]);
  await marloes
    .getByRole('list', { name: 'How it came to be so' })
    .getByRole('link', { name: question })
    .first()
    .click();
  await marloes.getByRole('heading', { level: 1, name: question }).waitFor();
  expect(marloes.url()).toBe(conflict);
  expect(await axeCheck(marloes)).toEqual([]);
  await marloes.getByRole('link', { name: 'We ask the borrower first' }).first().click();
  await marloes.getByRole('heading', { level: 1, name: 'We ask the borrower first' }).waitFor();
  const heard = ana.getByRole('listitem').filter({ hasText: question }).getByRole('button', { name: 'We have heard' });
  await heard.click();
  await heard.waitFor({ state: 'detached' });
  await ana.goto(`${house.url}/compass`);
  await ana.getByRole('link', { name: titles.third }).first().waitFor();
  expect(await axeCheck(ana)).toEqual([]);
  for (const page of [ana, marloes]) await page.context().close();
}, 120_000);
