import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testHouse } from '#testing/house.ts';

const size = 7;
const place = fc.nat({ max: size - 1 });
const pairs = fc.array(fc.tuple(place, place), { maxLength: 10 });
const network = fc.record({
  groundOn: pairs,
  rests: pairs,
  requires: pairs,
  requiredBy: pairs,
  fallen: fc.uniqueArray(place, { minLength: 1, maxLength: 3 }),
  retracted: fc.uniqueArray(place, { maxLength: 1 }),
});
type Pair = readonly [number, number];

const at = (all: readonly Pair[], from: number) => [...new Set(all.filter(([a]) => a === from).map(([, b]) => b))];

test('what is flagged of one decision is what the whole list says of it, however the chains run', async () => {
  await fc.assert(
    fc.asyncProperty(network, async ({ groundOn, rests, requires, requiredBy, fallen, retracted }) => {
      const ana = await (await testHouse()).as('Ana', { groups: ['north'] });
      const grounds: `asm_${string}`[] = [];
      for (let one = 0; one < size; one += 1) {
        const restsOn = at(groundOn, one).flatMap((below) => grounds[below] ?? []);
        grounds.push((await ana.assumptions.add({ group: 'north', title: `Ground ${one}`, restsOn })).id);
      }
      const decisions: `dec_${string}`[] = [];
      for (let one = 0; one < size; one += 1) {
        const assumptions = at(rests, one).map((below) => ({ assumption: grounds[below]! }));
        decisions.push((await ana.decisions.log({ title: `Decision ${one}`, choice: 'So.', assumptions })).id);
      }
      for (const [one, id] of decisions.entries()) {
        const others = (all: readonly Pair[]) => at(all, one).filter((other) => other !== one);
        const relations = [
          ...others(requires).map((other) => ({ kind: 'requires' as const, id: decisions[other]! })),
          ...others(requiredBy).map((other) => ({ kind: 'required-by' as const, id: decisions[other]! })),
        ];
        if (relations.length > 0) await ana.decisions.amend({ id, set: { relations } });
      }
      for (const one of retracted) await ana.decisions.retract({ id: decisions[one]!, why: 'By mistake' });
      for (const one of fallen) await ana.assumptions.fall({ id: grounds[one]!, why: 'It ended.' });

      const lines = (told: Awaited<ReturnType<typeof ana.flags.list>>) =>
        told.flags.map(({ decision, assumption, via }) => `${decision} ${assumption} ${via.length}`).sort();
      const all = await ana.flags.list({ all: true, limit: 500 });
      const each = [];
      for (const decision of decisions) each.push(...lines(await ana.flags.list({ decision })));
      expect(each.sort()).toEqual(lines(all));
    }),
    { numRuns: 8 },
  );
});
