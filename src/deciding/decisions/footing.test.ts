import { expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { testHouse } from '#testing/house.ts';
import { type Decision, withLaterFields } from './decision.ts';

const choice = { title: 'We open on Saturdays', choice: 'From nine.' };

async function withAssumption() {
  const house = await testHouse();
  const ana = await house.as('Ana', { groups: ['north'] });
  const tim = await house.as('Tim', { groups: ['south'] });
  const { id: assumption } = await tim.assumptions.add({ group: 'south', title: 'People come on Saturdays' });
  return { house, ana, tim, assumption };
}

test('a decision rests on an assumption, its own group’s or another’s, and says in which way', async () => {
  const { ana, assumption } = await withAssumption();
  const footing = [{ assumption, why: 'Else nobody would stand at the counter' }];
  const { id } = await ana.decisions.log({ ...choice, assumptions: footing });
  expect((await ana.decisions.show({ id })).assumptions).toEqual(footing);
  await ana.decisions.amend({ id, set: { assumptions: [] } });
  expect((await ana.decisions.show({ id })).assumptions).toEqual([]);
});

test('nothing rests on an assumption that is not there, nor twice on one', async () => {
  const { ana, assumption } = await withAssumption();
  const nowhere = newId('assumption');
  await expect(ana.decisions.log({ ...choice, assumptions: [{ assumption: nowhere }] })).rejects.toThrow(
    `There is no assumption ${nowhere} to rest on.`,
  );
  await expect(ana.decisions.log({ ...choice, assumptions: [{ assumption }, { assumption }] })).rejects.toThrow(
    '“People come on Saturdays” is named twice.',
  );
});

test('a record of the time before assumptions is read as resting on none', async () => {
  const { ana } = await withAssumption();
  const { ref: _, ...logged } = await ana.decisions.log(choice);
  const { assumptions: __, ...older } = logged;
  expect(withLaterFields(older as Decision).assumptions).toEqual([]);
});
