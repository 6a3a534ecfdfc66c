/** The project's own decision records, as the log of one more group: what it is made of, in its own words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGroup } from '#common-ground/groups/create-group.ts';
import { putPerson } from '#common-ground/people/people.store.ts';
import { importAdrs } from '#deciding/interchange/import-adrs.ts';
import type { Person } from '#kernel/actor.ts';
import { type Id, newId } from '#kernel/id.ts';
import type { Operation } from '#kernel/operation.ts';
import { type Ground, perform } from '#kernel/perform.ts';
import { appendSteps } from '#kernel/trail.ts';
import { packageFolder } from '../version.ts';

const slug = 'throughline';
const about = 'The people who build this program, and why it is as it is.';

async function theFounders(ground: Ground, network: Id<'network'>, at: string): Promise<Person> {
  const person = { id: newId('person'), name: 'The founders', steward: false, joinedAt: at, erasedAt: null };
  await ground.database.transaction(async (db) => {
    await putPerson(db, network, person);
    await appendSteps(db, { network, actor: person.id, at }, [
      { log: network, event: 'person.joined', record: person },
    ]);
  });
  return {
    kind: 'person',
    id: person.id,
    name: person.name,
    steward: false,
    memberships: new Map(),
    scope: 'write',
    via: 'web',
  };
}

export async function importOwnRecords(ground: Ground, network: Id<'network'>, at: string): Promise<void> {
  const folder = join(packageFolder, 'docs', 'decisions');
  const names = readdirSync(folder).filter((name) => /^\d{4}-.*\.md$/.test(name));
  const files = names.map((name) => ({
    path: `docs/decisions/${name}`,
    text: readFileSync(join(folder, name), 'utf8'),
  }));
  const founders = await theFounders(ground, network, at);
  const ask = (operation: typeof createGroup | typeof importAdrs, actor: Person, input: unknown) =>
    perform(ground, operation as unknown as Operation, actor, operation.input.parse(input));
  const group = { name: 'Throughline', slug, kind: 'squad', region: 'Everywhere', about };
  const { id } = (await ask(createGroup, founders, group)) as { id: Id<'group'> };
  const member: Person = { ...founders, memberships: new Map([[id, 'facilitator']]) };
  await ask(importAdrs, member, { group: slug, repository: slug, files });
}
