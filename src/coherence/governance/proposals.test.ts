import { beforeEach, expect, test } from 'vitest';
import { principles } from '#common-ground/principles/principles.store.ts';
import { type TestHouse, type TestPerson, testHouse } from '#testing/house.ts';

const day = (on: string) => `${on}T10:00:00.000Z`;

interface Scene {
  house: TestHouse;
  /** Three who hold the seats of the circle, one of each group. */
  seated: TestPerson[];
  /** Steward, member of no group, without a seat. */
  steward: TestPerson;
  /** Member of North, without a seat. */
  mia: TestPerson;
  value: `val_${string}`;
  decision: `dec_${string}`;
}

let here: Scene;

beforeEach(async () => {
  const house = await testHouse();
  house.setClock(day('2026-01-10'));
  const steward = await house.as('Vera', { steward: true });
  const seated: TestPerson[] = [];
  for (const [name, group] of [
    ['Ana', 'north'],
    ['Rui', 'south'],
    ['Zoe', 'west'],
  ] as const) {
    const person = await house.as(name, { groups: [group] });
    await person.circle.volunteer({});
    seated.push(person);
  }
  await steward.circle.shape({ size: 3 });
  await steward.circle.draw({});
  const mia = await house.as('Mia', { groups: ['north'] });
  const value = await steward.values.draft({ title: 'Repair before lending', example: 'A drill is repaired first.' });
  const { id: decision } = await mia.decisions.log({ title: 'We lend worn drills', choice: 'We lend them.' });
  here = { house, seated, steward, mia, value: value.id, decision };
});

const words = (title: string) => ({ title, text: `${title}.`, tradeOff: 'Speed.' });

const newPrinciple = (title: string, more: object = {}) => ({
  title: `A principle: ${title}`,
  why: 'The drill came back broken.',
  evidence: [here.decision],
  change: { kind: 'new-principle' as const, value: here.value, content: words(title), ...more },
});

const adopted = async (title: string, more: object = {}) => {
  const { id } = await here.mia.proposals.make(newPrinciple(title, more));
  await here.seated[0]!.proposals.sign({ id });
  return here.seated[1]!.proposals.sign({ id });
};

test('a principle comes into force when two thirds of the seats have signed, with what caused it', async () => {
  const { mia, seated, decision } = here;
  const { id } = await mia.proposals.make(newPrinciple('We mend before we lend'));
  const one = await seated[0]!.proposals.sign({ id, note: 'Well put' });
  expect(one).toMatchObject({ status: 'open', outcome: null });
  const two = await seated[2]!.proposals.sign({ id });
  expect(two).toMatchObject({ status: 'adopted', outcome: { version: 1 } });
  const [principle] = (await mia.principles.list({})).principles;
  expect(principle!.id).toBe(two.outcome!.principle);
  expect(JSON.stringify(principle)).toContain(id);
  expect(JSON.stringify(principle)).toContain(decision);
  expect((await mia.proposals.list({ evidence: decision })).proposals).toMatchObject([{ id, kind: 'new-principle' }]);
  expect(await mia.proposals.show({ id })).toMatchObject({
    standing: { state: 'adopted', signed: 2, needed: 2, seats: 3 },
    restsOn: [{ id: decision, title: expect.stringContaining('We lend worn drills') }],
    maySign: false,
  });
  expect((await mia.trail.verify({})).ok).toBe(true);
});

test('a proposal without local evidence is refused with that sentence, and so is evidence that leads nowhere', async () => {
  const { mia } = here;
  const bare = { ...newPrinciple('We mend'), evidence: [] };
  await expect(mia.proposals.make(bare)).rejects.toThrow('A change without local evidence is refused');
  const nowhere = { ...bare, evidence: ['dec_01k9z3e6q8f5v9w2x7y4r1t0ab'] };
  await expect(mia.proposals.make(nowhere)).rejects.toMatchObject({ kind: 'not-found' });
  const { id: taken } = await mia.decisions.log({ title: 'By mistake', choice: 'Nothing.' });
  await mia.decisions.retract({ id: taken, why: 'By mistake' });
  await expect(mia.proposals.make({ ...bare, evidence: [taken] })).rejects.toThrow('taken back by its group');
  const kind = { ...newPrinciple('We mend'), change: { kind: 'other' } } as never;
  await expect(mia.proposals.make(kind)).rejects.toThrow('Say which kind of change it is: new-principle');
  const nothing = { ...bare, evidence: ['prs_01k9z3e6q8f5v9w2x7y4r1t0ab'] };
  await expect(mia.proposals.make(nothing)).rejects.toMatchObject({ kind: 'invalid' });
});

test('a sign-off by somebody outside the circle is refused with a sentence, steward or not', async () => {
  const { house, mia, steward } = here;
  const { id } = await mia.proposals.make(newPrinciple('We mend'));
  for (const outsider of [mia, steward])
    for (const ask of [
      () => outsider.proposals.sign({ id }),
      () => outsider.proposals.refuse({ id, why: 'No' }),
      () => outsider.proposals.object({ id, harm: 'Harm' }),
    ])
      await expect(ask()).rejects.toThrow('Only those who hold a seat in the circle can do this.');
  await expect(house.visitor.proposals.make(newPrinciple('We lend'))).rejects.toMatchObject({
    kind: 'unauthenticated',
  });
  await expect(house.visitor.proposals.sign({ id })).rejects.toMatchObject({ kind: 'unauthenticated' });
  expect((await mia.proposals.show({ id })).signatures).toEqual([]);
});

test('nobody signs after the window, and time alone has closed it', async () => {
  const { house, mia, seated } = here;
  const { id } = await mia.proposals.make({ ...newPrinciple('We mend'), closesOn: '2026-01-20' });
  house.setClock(day('2026-01-20'));
  await seated[0]!.proposals.sign({ id });
  house.setClock(day('2026-01-21'));
  expect((await mia.proposals.show({ id })).standing.state).toBe('expired');
  await expect(seated[1]!.proposals.sign({ id })).rejects.toThrow('This proposal could be signed until 2026-01-20.');
  await expect(seated[1]!.proposals.refuse({ id, why: 'Late' })).rejects.toThrow('until 2026-01-20');
  expect((await mia.proposals.list({ state: 'open' })).proposals).toEqual([]);
  for (const closesOn of ['2026-01-22', '2026-05-01'])
    await expect(mia.proposals.make({ ...newPrinciple('We'), closesOn })).rejects.toThrow('open for 2 to 60 days');
});

test('two who sign at once adopt once', async () => {
  const { mia, seated } = here;
  const { id } = await mia.proposals.make(newPrinciple('We mend'));
  await Promise.all([seated[0]!.proposals.sign({ id }), seated[1]!.proposals.sign({ id })]);
  expect(await mia.proposals.show({ id })).toMatchObject({ standing: { state: 'adopted', signed: 2 } });
  expect((await mia.principles.list({})).principles).toHaveLength(1);
  await expect(seated[2]!.proposals.sign({ id })).rejects.toThrow('This proposal is adopted already.');
  const { steps } = await mia.trail.show({ subject: id });
  expect(steps.map(({ event }) => event).sort()).toEqual([
    'proposal.adopted',
    'proposal.made',
    'proposal.signed',
    'proposal.signed',
  ]);
});

test('a fourth principle of a value names the one that it retires or takes in', async () => {
  const { mia, value } = here;
  for (const title of ['One', 'Two', 'Three']) await adopted(title);
  await expect(mia.proposals.make(newPrinciple('Four'))).rejects.toThrow('more than 3 are a rulebook');
  const inForce = (await mia.principles.list({})).principles.filter((it) => it.status === 'in-force');
  const four = await adopted('Four', { retires: inForce[0]!.id, merges: true });
  const now = (await mia.principles.list({})).principles;
  expect(now.filter((it) => it.status === 'in-force' && it.value === value)).toHaveLength(3);
  const gone = await principles.find(here.house.ground.database.db, here.house.network, inForce[0]!.id);
  expect(gone.retired!.into).toBe(four.outcome!.principle);
});

test('two proposals that both fit the budget when they were made do not both pass it', async () => {
  const { mia, seated } = here;
  for (const title of ['One', 'Two']) await adopted(title);
  const [three, four] = [
    await mia.proposals.make(newPrinciple('Three')),
    await mia.proposals.make(newPrinciple('Four')),
  ];
  for (const { id } of [three, four]) await seated[0]!.proposals.sign({ id });
  const last = await Promise.allSettled([three, four].map(({ id }) => seated[1]!.proposals.sign({ id })));
  expect(last.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await mia.principles.list({})).principles).toHaveLength(3);
});

test('an objection names the harm, waits for an answer in words, and holds nobody up', async () => {
  const { house, mia, seated } = here;
  const [ana, rui, zoe] = seated as [TestPerson, TestPerson, TestPerson];
  const { id } = await mia.proposals.make({ ...newPrinciple('We mend'), closesOn: '2026-01-20' });
  await expect(zoe.proposals.object({ id, harm: ' ' })).rejects.toMatchObject({ kind: 'invalid' });
  house.setClock(day('2026-01-19'));
  const objected = await zoe.proposals.object({ id, harm: 'West has no workshop and could lend nothing.' });
  expect(objected.closesOn).toBe('2026-01-22');
  await expect(zoe.proposals.object({ id, harm: 'Again' })).rejects.toMatchObject({ kind: 'exists' });
  await ana.proposals.sign({ id });
  expect(await rui.proposals.sign({ id })).toMatchObject({ status: 'open' });
  const answer = { id, to: zoe.id, text: 'South mends for West.' };
  await expect(zoe.proposals.reply(answer)).rejects.toThrow('Let somebody else answer your objection.');
  const outsider = await house.as('Gil', { groups: ['east'], steward: true });
  await expect(outsider.proposals.reply(answer)).rejects.toMatchObject({ kind: 'forbidden' });
  expect(await mia.proposals.reply(answer)).toMatchObject({ status: 'adopted', objections: [{ by: zoe.id }] });
  const later = await outsider.proposals.dissent({ id, text: 'East would rather lend less.' });
  expect(later.dissent).toMatchObject([{ by: outsider.id }]);
});

test('a proposal is refused with reasons once two thirds are out of reach', async () => {
  const { mia, seated } = here;
  const { id } = await mia.proposals.make(newPrinciple('We mend'));
  await seated[0]!.proposals.sign({ id });
  expect((await seated[0]!.proposals.refuse({ id, why: 'I read it again' })).signatures).toEqual([]);
  await expect(seated[1]!.proposals.refuse({ id, why: '' })).rejects.toMatchObject({ kind: 'invalid' });
  const refused = await seated[1]!.proposals.refuse({ id, why: 'It is two principles' });
  expect(refused).toMatchObject({ status: 'refused', outcome: { why: 'I read it again\n\nIt is two principles' } });
  await expect(seated[2]!.proposals.sign({ id })).rejects.toThrow('This proposal is refused already.');
});

test('a revision is written on the words of now, and tells the conflict that caused it', async () => {
  const { mia, seated, decision } = here;
  const principle = (await adopted('We mend')).outcome!.principle!;
  const theirs = await seated[1]!.decisions.log({ title: 'We lend nothing worn', choice: 'We scrap it.' });
  const conflict = await mia.conflicts.propose({ decision, other: theirs.id, why: 'They pull apart' });
  const revision = (title: string) => ({
    ...newPrinciple(title),
    evidence: [conflict.id],
    change: { kind: 'revise-principle' as const, principle, content: words(title) },
  });
  await expect(mia.proposals.make(revision('We mend'))).rejects.toThrow('These are the words');
  const [one, two] = [
    await mia.proposals.make(revision('We mend first')),
    await mia.proposals.make(revision('We scrap')),
  ];
  for (const person of seated.slice(0, 2)) await person.proposals.sign({ id: one.id });
  const shown = await mia.conflicts.show({ id: conflict.id });
  expect(shown.outcomes).toMatchObject([{ proposal: one.id, principle, version: 2 }]);
  await seated[0]!.proposals.sign({ id: two.id });
  await expect(seated[1]!.proposals.sign({ id: two.id })).rejects.toMatchObject({ kind: 'stale' });
  expect(await mia.proposals.show({ id: one.id })).toMatchObject({ before: words('We mend'), outcome: { version: 2 } });
  expect((await mia.trail.verify({})).ok).toBe(true);
});

test('principles and values are retired by signature, too, and a change of the zone map is only said', async () => {
  const { mia, seated, value } = here;
  const principle = (await adopted('We mend')).outcome!.principle!;
  const signed = async (change: Parameters<typeof mia.proposals.make>[0]['change']) => {
    const { id } = await mia.proposals.make({ ...newPrinciple('Change'), change });
    await seated[0]!.proposals.sign({ id });
    return seated[2]!.proposals.sign({ id });
  };
  expect(await signed({ kind: 'retire-principle', principle })).toMatchObject({ outcome: { retired: [principle] } });
  await expect(signed({ kind: 'retire-principle', principle })).rejects.toThrow('has been retired already');
  expect(await signed({ kind: 'zones', text: 'Lending is local.' })).toMatchObject({ status: 'adopted' });
  expect(await signed({ kind: 'retire-value', value })).toMatchObject({ outcome: { retired: [value] } });
  await expect(mia.proposals.make(newPrinciple('We lend'))).rejects.toThrow('a principle serves a living value');
});

test('where seats have become fewer, one more press of somebody who signed adopts', async () => {
  const { mia, seated } = here;
  const { id } = await mia.proposals.make(newPrinciple('We mend'));
  await seated[0]!.proposals.sign({ id });
  await expect(seated[0]!.proposals.sign({ id })).rejects.toMatchObject({ kind: 'exists' });
  for (const person of seated.slice(1)) await person.circle.optOut({});
  expect((await mia.proposals.show({ id })).standing).toMatchObject({ state: 'open', ready: true, needed: 1 });
  expect(await seated[0]!.proposals.sign({ id })).toMatchObject({ status: 'adopted' });
});

test('only whoever made a proposal withdraws it', async () => {
  const { mia, steward } = here;
  const { id } = await mia.proposals.make(newPrinciple('We mend'));
  await expect(steward.proposals.withdraw({ id })).rejects.toMatchObject({ kind: 'forbidden' });
  expect(await mia.proposals.withdraw({ id, why: 'Too early' })).toMatchObject({ status: 'withdrawn' });
  await expect(mia.proposals.withdraw({ id })).rejects.toThrow('This proposal is withdrawn already.');
});
