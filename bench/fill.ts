/** Fills a house with decisions that read like decisions: the demo's sentences, shuffled, over twenty groups and four years. */
import { putGroup } from '#common-ground/groups/groups.store.ts';
import type { Db } from '#db/tables.ts';
import { type Decision, type DecisionContent, decisionContent } from '#deciding/decisions/decision.ts';
import { addDecisions } from '#deciding/decisions/decisions.store.ts';
import { type Id, newId } from '#kernel/id.ts';
import { appendSteps } from '#kernel/trail.ts';
import { readDemo } from '../src/terminal/demo/demo-files.ts';
import { openHouse } from '../src/terminal/open-house.ts';
import type { Settings } from '../src/terminal/settings.ts';

/** The same numbers on every run. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const demo = () =>
  readDemo('2026-11-21').groups.flatMap((group) => group.decisions as unknown as Record<string, unknown>[]);

export function madeUpContents(seed = 1): () => DecisionContent {
  const random = randomNumbers(seed);
  const seeds = demo();
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)]!;
  const field = (name: string) => String(pick(seeds)[name] ?? '');
  return () => {
    const year = 2022 + Math.floor(random() * 4);
    const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
    return decisionContent.parse({
      title: `${field('title')} (${Math.floor(random() * 1e6)})`.slice(0, 300),
      question: field('question'),
      context: [field('context'), field('context')].join('\n\n'),
      choice: field('choice') || 'As before.',
      why: field('why'),
      consequences: field('consequences'),
      decidedOn: `${year}-${month}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`,
      tags: [pick(['fees', 'opening hours', 'software', 'safety', 'sharing'])],
    });
  };
}

async function addGroup(db: Db, network: Id<'network'>, person: Id<'person'>, number: number, at: string) {
  const id = newId('group');
  const members = [{ person, role: 'facilitator' as const, since: at }];
  const group = {
    id,
    slug: `bench-${number}`,
    name: `Bench ${number}`,
    kind: 'team' as const,
    region: '',
    timeZone: 'UTC',
    about: '',
    createdAt: at,
    members,
  };
  await putGroup(db, network, group);
  await appendSteps(db, { network, actor: person, at }, [{ log: id, event: 'group.founded', record: group }]);
  return id;
}

/** What is made of each content before it is logged; the number counts from 0. */
type Shape = (content: DecisionContent, number: number) => DecisionContent;

export async function fillHouse(
  settings: Settings,
  person: Id<'person'>,
  count: number,
  shape: Shape = (content) => content,
): Promise<void> {
  const ground = await openHouse(settings);
  const network = (await ground.network())!;
  const next = madeUpContents();
  const at = '2026-01-05T09:00:00.000Z';
  const groups: Id<'group'>[] = [];
  const numbers = new Map<string, number>();
  for (let made = 0; made < count; made += 100) {
    await ground.database.transaction(async (db) => {
      if (groups.length < 20) groups.push(await addGroup(db, network, person, groups.length + 1, at));
      const group = groups[(made / 100) % groups.length]!;
      const decisions = Array.from({ length: Math.min(100, count - made) }, (_, offset): Decision => {
        const number = (numbers.get(group) ?? 0) + 1;
        numbers.set(group, number);
        const content = shape(next(), made + offset);
        const record = {
          endedOn: null,
          recordedAt: `${content.decidedOn}T10:00:00.000Z`,
          recordedBy: person,
          changedAt: at,
          retracted: null,
          source: null,
          zone: null,
        };
        return { ...content, id: newId('decision'), group, number, revision: 1, ...record };
      });
      await addDecisions(db, network, decisions);
      const steps = decisions.map((record) => ({ log: group, event: 'decision.logged' as const, record }));
      await appendSteps(db, { network, actor: person, at }, steps);
      await db
        .updateTable('groups')
        .set({ next_number: numbers.get(group)! + 1 })
        .where('network_id', '=', network)
        .where('id', '=', group)
        .execute();
    });
  }
  await ground.database.close();
}
