/** A question is put to everybody: people vote by key and by thumb, and see what is shared, who stands together, and what nothing bridges. */
import { expect, test } from 'vitest';
import { uniformNumbers } from '#measures/statistics/random.ts';
import { axeCheck, phone, troublesOf } from '#testing/browser.ts';
import { demoHouse } from '#testing/demo-house.ts';

const house = demoHouse();
const random = uniformNumbers(5);

interface Listed {
  conversations: { id: string; title: string; open: boolean }[];
}

async function find(title: string): Promise<string> {
  const { conversations } = await house.api<Listed>('GET', '/conversations');
  return conversations.find((it) => it.title === title)!.id;
}

/** Sixteen statements and the votes of forty people, as an export of Polis tells them. */
async function takenOver(title: string, voteOf: (person: number, statement: number) => number): Promise<string> {
  const [people, statements] = [40, 16];
  const each = (count: number, row: (at: number) => string) => Array.from({ length: count }, (_, at) => row(at));
  const comments = ['comment-id,comment-body,moderated', ...each(statements, (at) => `${at},We lend tool ${at},1`)];
  comments.push('16,Rui should do it,-1');
  const votes = each(people, (person) => each(statements, (at) => `${at},${person},${voteOf(person, at)}`).join('\n'));
  const given = { title, group: 'lisbon', comments: comments.join('\n') };
  const table = ['comment-id,voter-id,vote', ...votes].join('\n');
  const { id } = await house.api<{ id: string }>('POST', '/conversations/import', { ...given, votes: table });
  for (let time = 0; time < 200; time++) {
    const { state } = await house.api<{ state: string }>('GET', `/conversations/${id}/map`);
    if (state === 'counted') return id;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The votes have not been counted in time.');
}

test('Ana votes by keyboard, takes a slip back, and goes on with her thumb; then the round is closed', async () => {
  const opened = { title: 'Where do the keys hang?', group: 'lisbon' };
  const { id } = await house.api<{ id: string }>('POST', '/conversations', opened);
  for (const text of ['Behind the counter.', 'With whoever comes first.', 'In a box with a code.'])
    await house.api('POST', `/conversations/${id}/statements`, { text });
  const page = await house.pageOfAna(`/opinions/${id}`);
  const troubles = troublesOf(page);
  const left = (count: string) => page.getByText(count, { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Agree', exact: true }).focus();
  await page.keyboard.press('Enter');
  await left('2 left');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await left('1 left');
  await page.getByRole('button', { name: 'Take back the last one' }).press('Enter');
  await left('2 left');
  expect(await axeCheck(page)).toEqual([]);
  await page.setViewportSize(phone);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  for (const count of ['1 left', 'none left']) {
    await page.getByRole('button', { name: 'Disagree' }).click();
    await left(count);
  }
  await page.getByText('You have voted on all of them').waitFor();
  await page.getByText('not enough answers to show without pointing at someone').first().waitFor();
  await page.getByRole('button', { name: 'Close the conversation' }).click();
  await page.getByRole('button', { name: 'Open a new round' }).waitFor();
  expect(await page.getByRole('button', { name: 'Agree', exact: true }).count()).toBe(0);
  expect(await axeCheck(page)).toEqual([]);
  expect(troubles).toEqual([]);
  await page.context().close();
});

test('what came of a closed question is drawn as a landscape, and read as a table', async () => {
  const page = await house.pageOfAna(`/opinions/${await find('Do we lend to people who earn money with our tools?')}`);
  await page.getByRole('img', { name: 'Landscape of opinion with 2 groups' }).waitFor();
  await page.getByRole('heading', { name: 'What a smaller group holds' }).waitFor();
  await page.getByRole('region', { name: 'What was set aside' }).getByText('not here to answer').waitFor();
  expect(await page.getByRole('region', { name: 'What was set aside' }).getByText('roofer').count()).toBe(0);
  await page.getByRole('button', { name: 'As a table' }).click();
  const row = page.getByRole('table').getByRole('row', { name: 'We do not ask what a tool is for.' });
  await row
    .getByText(/\d+ % .*of \d+/)
    .first()
    .waitFor();
  expect(await axeCheck(page)).toEqual([]);
  await page.context().close();
});

test('where chance would do the same, nobody is told that they belong to a side', async () => {
  const id = await takenOver('Which tool first?', () => Math.floor(3 * random()) - 1);
  const page = await house.pageOfAna(`/opinions/${id}`);
  await page.getByRole('heading', { name: 'No distinct groups' }).waitFor();
  await page.getByRole('img', { name: 'without distinct groups' }).waitFor();
  await page.getByText('moderated out where it comes from').first().waitFor();
  expect(await axeCheck(page)).toEqual([]);
  await page.context().close();
});

test('where nothing bridges two groups it is said, and a mediator is asked with what is split already written', async () => {
  const id = await takenOver('Who holds the keys?', (person, at) => (person < 20 === at % 2 > 0 ? 1 : -1));
  const page = await house.blankPageOfAna({ size: phone });
  // Two rounds of the same forty people are counted in another test; here it is looked at what they would read.
  await page.route('**/rpc/opinions/map', async (route) => {
    const response = await route.fetch();
    const split = '"unbridgeable":{"highest":0.2,"stability":0.9}';
    await route.fulfill({ response, body: (await response.text()).replace('"unbridgeable":null', split) });
  });
  await page.goto(`${house.url}/opinions/${id}`);
  const split = page.getByRole('region', { name: 'We cannot bridge this' });
  await split.getByRole('button', { name: 'Begin a draft of yours' }).waitFor();
  expect(await axeCheck(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await split.getByRole('link', { name: 'Ask for one' }).click();
  const question = page.getByLabel('The question', { exact: false });
  await expect.poll(() => question.inputValue()).toContain('“Who holds the keys?”');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.context().close();
});
