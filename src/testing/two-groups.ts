/** Two groups and a question that both answer: what conflicts are made of. */

import { watchConflicts } from '#coherence/conflicts/watch-conflicts.ts';
import type { News } from '#kernel/reaction.ts';
import { type TestHouse, testHouse } from './house.ts';

/** Runs what a server runs after a commit. */
export async function afterwards(house: TestHouse, log: string): Promise<void> {
  const { db } = house.ground.database;
  const { seq } = await db
    .selectFrom('logs')
    .select('seq')
    .where('id', '=', log as never)
    .executeTakeFirstOrThrow();
  const news: News = { network: house.network, log, seq, by: null, events: ['decision.logged'] };
  await watchConflicts.run(house.ground.database, news);
}

/** Two groups and the question that both answer. */
export async function twoGroups() {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const tim = await house.as('Tim', { groups: ['south'] });
  const zoe = await house.as('Zoe', { steward: true });
  const question = await ana.questions.open({
    title: 'What happens when a tool comes back late?',
    options: [
      { key: 'fee', title: 'A fee' },
      { key: 'no-fee', title: 'No fee' },
      { key: 'reminder', title: 'A reminder', exclusive: false },
    ],
    scopes: ['power tools', 'hand tools'],
  });
  const answer = (option: string, scope: string[] = []) => ({ question: question.id, option, scope });
  const decide = async (group: 'north' | 'south', option: string, scope: string[] = []) => {
    const person = group === 'north' ? ana : tim;
    const title = `${group} says ${option}`;
    const logged = await person.decisions.log({ title, choice: option, group, answer: answer(option, scope) });
    await afterwards(house, house.group(group));
    return logged;
  };
  const open = async () => (await zoe.conflicts.list({})).conflicts;
  return { house, ana, tim, zoe, question, decide, open };
}

export async function onTheTable() {
  const scene = await twoGroups();
  const north = await scene.decide('north', 'fee');
  const south = await scene.decide('south', 'no-fee');
  const [conflict] = await scene.open();
  return { ...scene, north, south, id: conflict!.id };
}
