/** A question put to everybody, for tests of what becomes of it. */
import { type TestPerson, testHouse } from './house.ts';

const today = '2026-11-21T10:00:00.000Z';

/** A question that North asks everybody, with what Rui of South has written; so many others are there, too. */
export async function asked(count = 0, statements = ['We lend on Sundays.', 'Fees are small.', 'Tools are shared.']) {
  const house = await testHouse();
  house.setClock(today);
  const ana = await house.as('Ana', { groups: ['north'] });
  const rui = await house.as('Rui', { groups: ['south'] });
  const { id } = await ana.conversations.open({ title: 'How do we lend?', group: 'north' });
  const ids: `stm_${string}`[] = [];
  for (const text of statements) ids.push((await rui.statements.add({ conversation: id, text })).id);
  const others = await Promise.all(Array.from({ length: count }, (_, place) => house.as(`Person ${place}`)));
  return { house, ana, rui, id, ids, others };
}

export type Conversation = `cnv_${string}`;
/** Says something of several statements at once. */
export const vote = (
  person: TestPerson,
  conversation: Conversation,
  said: Record<string, 'agree' | 'disagree' | 'pass' | 'none'>,
) =>
  person.opinions.vote({
    conversation,
    votes: Object.entries(said).map(([statement, it]) => ({ statement: statement as `stm_${string}`, vote: it })),
  });
