/** The free seats of the circle are drawn. The draw is written down so that anybody can do it again. */
import { z } from 'zod';
import { dateOf, daysAfter } from '#kernel/clock.ts';
import type { Id } from '#kernel/id.ts';
import { operation, type PersonContext } from '#kernel/operation.ts';
import { Problem } from '#kernel/problem.ts';
import { text } from '#kernel/words.ts';
import { changeCircle, headOfTrail, membershipPairs, stillHere } from './circle.store.ts';
import { type Circle, circleRecord, leastSeats, nextDrawOn, volunteersNow } from './circle.ts';
import { monthsLater } from './day.ts';
import { drawFreeSeats, seedOf } from './draw.ts';
import { seatsToday, tenders } from './tenders.ts';

/** Volunteers who are in the group that they named and hold no seat, in the order of their ids. */
async function eligibleOf({ db, network }: PersonContext, circle: Circle, seated: ReadonlySet<string>) {
  const willing = volunteersNow(circle).filter(({ person }) => !seated.has(person));
  const ids = willing.map(({ person }) => person);
  const members = await membershipPairs(db, network, ids);
  const here = await stillHere(db, network, ids);
  return willing
    .filter(({ person, group }) => here.has(person) && members.has(`${person} ${group}`))
    .map(({ person, group }) => ({ person, group }))
    .sort((one, other) => (one.person < other.person ? -1 : 1));
}

const turnsOf = ({ terms }: Circle, person: Id<'person'>) => terms.filter((term) => term.person === person).length;

function requireEnough(seats: number, free: number, eligible: number, circle: Circle, today: string): void {
  if (free <= 0)
    throw new Problem('invalid', `Every seat is held. The next one is free on ${nextDrawOn(circle, today)}.`);
  if (eligible === 0) throw new Problem('invalid', 'Nobody who could take a seat has volunteered.');
  if (seats === 0 && eligible < leastSeats)
    throw new Problem('invalid', `A circle begins with ${leastSeats} people, and ${eligible} could take a seat.`);
}

async function draw(context: PersonContext, circle: Circle, why: string): Promise<Partial<Circle>> {
  const { db, network, now } = context;
  const on = dateOf(now);
  const head = await headOfTrail(db, network);
  const seats = await seatsToday(db, network, on);
  const eligible = await eligibleOf(context, circle, new Set(seats.map(({ person }) => person)));
  requireEnough(seats.length, circle.size - seats.length, eligible.length, circle, on);
  const seed = seedOf(head, on);
  const seated = seats.map(({ group }) => group);
  const candidates = eligible.map(({ person, group }) => ({ id: person, group, turns: turnsOf(circle, person) }));
  const order = drawFreeSeats(candidates, circle.size - seats.length, seated, seed);
  const drawn = order.flatMap((id) => eligible.filter(({ person }) => person === id));
  const until = daysAfter(monthsLater(on, circle.termMonths), -1);
  const terms = drawn.map(({ person, group }) => ({ person, group, from: on, until, leftAt: null }));
  const written = { at: now, on, head, seed, eligible, seated, drawn: drawn.map(({ person }) => person), why };
  return { terms: [...circle.terms, ...terms], draws: [...circle.draws, written] };
}

export const drawCircle = operation({
  summary: 'Draw the free seats of the circle by turn and lot',
  effect: 'write',
  http: { method: 'POST', path: '/circle/draws' },
  may: tenders,
  input: z.object({ why: text(2000).default('').describe('What the draw is held for') }),
  output: circleRecord,
  run: (context, { why }) => changeCircle(context, 'circle.drawn', (circle) => draw(context, circle, why), why),
});
