import { expect, test } from 'vitest';
import { z } from 'zod';
import type { OpenDatabase } from '#db/open-database.ts';
import type { Db } from '#db/tables.ts';
import { visitor } from './actor.ts';
import { operation } from './operation.ts';
import { perform } from './perform.ts';
import { Problem } from './problem.ts';

/** What a slow operation does, in its order, with a database that only says when a transaction begins. */
async function orderOf({ allowed }: { allowed: boolean }) {
  const order: string[] = [];
  const db = {} as Db;
  const database = {
    db,
    transaction: (work: (db: Db) => Promise<unknown>) => {
      order.push('begin');
      return work(db);
    },
  } as unknown as OpenDatabase;
  const slow = operation({
    summary: 'Read a large table',
    effect: 'write',
    http: { method: 'POST', path: '/slow' },
    may: {
      who: 'whoever is allowed',
      async check() {
        order.push('ask');
        if (!allowed) throw new Problem('forbidden', 'Not you.');
      },
    },
    input: z.object({ table: z.string() }),
    output: z.number(),
    async ahead({ table }) {
      order.push('read');
      return table.length;
    },
    async run(_, __, length) {
      order.push('write');
      return length;
    },
  });
  const told = await perform({ database, network: async () => null }, slow, visitor, { table: 'abc' }).catch(String);
  return { order, told };
}

test('what takes a while is read before the transaction begins, and leave is asked for again within it', async () => {
  expect(await orderOf({ allowed: true })).toEqual({ order: ['ask', 'read', 'begin', 'ask', 'write'], told: 3 });
});

test('for somebody who may not, nothing is read', async () => {
  expect((await orderOf({ allowed: false })).order).toEqual(['ask']);
});
