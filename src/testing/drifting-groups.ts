/** Two groups that have answered probes for a year, and of which one has slowly come to mean something else. */
import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import { uniformNumbers } from '#measures/statistics/random.ts';
import type { TestHouse, TestPerson } from './house.ts';

const statements = [
  'We lend before we sell',
  'A late tool is a question and no offence',
  'Whoever repairs decides',
  'The key is everybody’s',
  'We say no to brands',
  'A borrower is a neighbour',
  'We wait for the slowest',
  'Money comes last',
];

export const dayOfRound = (round: number) => new Date(Date.UTC(2025, 0, 6) + round * 28 * 86_400_000).toISOString();

interface Wanted {
  groups: readonly string[];
  people: number;
  rounds: number;
  /** From this round on the first group moves by two points on half of the probes; never, if left out. */
  from?: number;
  seed?: number;
}

/** Probes that are asked, written by whoever tends them. */
export async function askedProbes(tender: TestPerson): Promise<Id<'probe'>[]> {
  const ids: Id<'probe'>[] = [];
  for (const statement of statements) ids.push((await tender.probes.add({ statement })).id);
  return ids;
}

/** Rounds that were opened and closed, with answers that nobody gave by hand. The clock stands at the last one. */
export async function answeredRounds(
  house: TestHouse,
  tender: TestPerson,
  { groups, people, rounds, from = Infinity, seed = 1 }: Wanted,
): Promise<Id<'probe'>[]> {
  const random = uniformNumbers(seed);
  house.setClock(dayOfRound(0));
  const probes = await askedProbes(tender);
  const rows: unknown[] = [];
  for (let round = 0; round < rounds; round++) {
    house.setClock(dayOfRound(round));
    const { id } = await tender.probeRounds.open({});
    for (const [place, slug] of groups.entries())
      for (let person = 0; person < people; person++) {
        const moved = place === 0 && round >= from ? 2 : 0;
        const answer = (probe: number) => 2 + Math.floor(2 * random()) + (probe % 2 === 0 ? moved : 0);
        const answers = Object.fromEntries(probes.map((it, probe) => [it, Math.min(5, answer(probe))]));
        const row = { network_id: house.network, round_id: id, group_id: house.group(slug) };
        rows.push({ ...row, respondent: `${slug}${person}`, epoch: 1, answers });
      }
  }
  await sql`insert into probe_answers
    select * from jsonb_populate_recordset(null::probe_answers, ${JSON.stringify(rows)}::jsonb)`.execute(
    house.ground.database.db,
  );
  return probes;
}
