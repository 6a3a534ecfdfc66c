import { expect, test } from 'vitest';
import { asked, type Conversation, vote } from '#testing/conversation.ts';
import type { TestHouse, TestPerson } from '#testing/house.ts';
import { countedBy } from '#testing/writes/opinions.ts';
import { alikeOf } from './alike.ts';
import { forgetVotesOfErased } from './forget-votes.ts';

test('somebody is asked one statement after another, until none is left, and may take a vote back', async () => {
  const { rui, id, ids } = await asked();
  const seen = new Set<string>();
  let turn = await rui.opinions.next({ conversation: id });
  expect(turn).toMatchObject({ left: 3, yours: [] });
  while (turn.next) {
    seen.add(turn.next.id);
    turn = await vote(rui, id, { [turn.next.id]: 'agree' });
  }
  expect([...seen].sort()).toEqual([...ids].sort());
  expect(turn).toMatchObject({ left: 0, next: null });
  expect(turn.yours).toHaveLength(3);
  const back = await vote(rui, id, { [ids[1]!]: 'none' });
  expect(back).toMatchObject({ left: 1, next: { id: ids[1] } });
  expect(await vote(rui, id, { [ids[0]!]: 'disagree' })).toMatchObject({ left: 1 });
  expect((await rui.opinions.next({ conversation: id })).yours).toContainEqual({ statement: ids[0], vote: 'disagree' });
});

test('of two votes at once none is lost, and the same statement twice in one call is refused', async () => {
  const { rui, id, ids } = await asked();
  await Promise.all(ids.map((statement) => vote(rui, id, { [statement]: 'pass' })));
  expect((await rui.opinions.next({ conversation: id })).yours).toHaveLength(3);
  const twice = { statement: ids[0]!, vote: 'agree' as const };
  await expect(rui.opinions.vote({ conversation: id, votes: [twice, twice] })).rejects.toThrow('named twice');
});

test('a closed conversation takes no votes and no statements, by hand or by its last day', async () => {
  const { house, ana, rui, id, ids } = await asked();
  await expect(rui.conversations.close({ id })).rejects.toMatchObject({ kind: 'forbidden' });
  expect(await ana.conversations.close({ id })).toMatchObject({ open: false });
  await expect(vote(rui, id, { [ids[0]!]: 'agree' })).rejects.toThrow('takes no more votes');
  await expect(rui.statements.add({ conversation: id, text: 'One more.' })).rejects.toThrow('is closed');
  await expect(ana.conversations.close({ id })).rejects.toThrow('closed already');
  const past = ana.conversations.open({ title: 'Too late?', closesOn: '2026-11-20' });
  await expect(past).rejects.toThrow('lies in the past');
  const { id: other } = await ana.conversations.open({ title: 'Until Monday?', closesOn: '2026-11-23' });
  house.setClock('2026-11-23T23:00:00.000Z');
  const { id: statement } = await rui.statements.add({ conversation: other, text: 'Yes.' });
  house.setClock('2026-11-24T00:00:00.000Z');
  await expect(vote(rui, other, { [statement]: 'agree' })).rejects.toThrow('is closed');
  expect(await rui.conversations.show({ id: other })).toMatchObject({ open: false });
  expect(await ana.conversations.reopen({ id: other })).toMatchObject({ open: true, round: 2 });
});

test('in a new round everybody votes anew, and an open one is not begun again', async () => {
  const { ana, rui, id, ids } = await asked();
  await vote(rui, id, { [ids[0]!]: 'agree' });
  await expect(ana.conversations.reopen({ id })).rejects.toThrow('is open');
  await ana.conversations.close({ id });
  expect(await ana.conversations.reopen({ id })).toMatchObject({ round: 2, voters: 0 });
  expect(await rui.opinions.next({ conversation: id })).toMatchObject({ left: 3, yours: [] });
});

test('a statement is set aside by its author or the group that asks, with a reason, and nothing is erased', async () => {
  const { house, ana, rui, id, ids } = await asked();
  const eva = await house.as('Eva', { groups: ['west'], steward: true });
  const [first, second] = ids as [`stm_${string}`, `stm_${string}`];
  await expect(eva.statements.setAside({ id: first, why: 'No' })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(ana.statements.setAside({ id: first, why: ' ' })).rejects.toThrow('Say why');
  await ana.statements.setAside({ id: first, why: 'It points at somebody.' });
  await rui.statements.setAside({ id: second, why: 'I meant something else.' });
  const { statements } = await eva.conversations.show({ id });
  expect(statements.map(({ setAside }) => setAside?.by ?? null)).toEqual(['group', 'author', null]);
  await expect(vote(eva, id, { [first]: 'agree' })).rejects.toThrow('It points at somebody.');
  expect(await eva.opinions.next({ conversation: id })).toMatchObject({ left: 1 });
  await expect(rui.statements.bringBack({ id: first })).rejects.toMatchObject({ kind: 'forbidden' });
  expect(await rui.statements.bringBack({ id: second })).toMatchObject({ setAside: null });
  expect(await ana.statements.bringBack({ id: first })).toMatchObject({ setAside: null });
});

test('who has written a statement is told to its author only; a script in it is text', async () => {
  const { ana, rui, id } = await asked();
  const script = '<script>alert(1)</script> should be allowed';
  const made = await rui.statements.add({ conversation: id, text: script });
  expect(made).toMatchObject({ text: script, yours: true });
  const { statements } = await ana.conversations.show({ id });
  expect(statements.at(-1)).toMatchObject({ text: script, yours: false });
  expect(JSON.stringify(statements)).not.toContain(rui.id);
  await expect(rui.statements.add({ conversation: id, text: 'x'.repeat(281) })).rejects.toThrow('280');
  await expect(rui.statements.add({ conversation: id, text: ' \n ' })).rejects.toThrow('agree or disagree');
});

test('what says nearly the same is shown before, and the same words are not taken twice', async () => {
  const { rui, id, ids } = await asked();
  const near = await rui.statements.alike({ conversation: id, text: 'Should we lend on Sundays?' });
  expect(near.statements.map(({ id: it }) => it)).toEqual([ids[0]]);
  expect((await rui.statements.alike({ conversation: id, text: 'Ladders are heavy.' })).statements).toEqual([]);
  const again = rui.statements.add({ conversation: id, text: 'we lend, on sundays' });
  await expect(again).rejects.toMatchObject({ kind: 'exists', details: { statement: ids[0] } });
  expect(alikeOf('的', [{ text: '的' }])).toHaveLength(1);
});

test('two statements at once have numbers of their own', async () => {
  const { rui, ana, id } = await asked(0, []);
  const texts = ['One.', 'Two.', 'Three.', 'Four.'];
  await Promise.all(texts.map((text, place) => (place % 2 ? rui : ana).statements.add({ conversation: id, text })));
  const { statements } = await rui.conversations.show({ id });
  expect(statements.map(({ number }) => number)).toEqual([0, 1, 2, 3]);
});

test('a vote on a statement of another conversation, or of none, is refused', async () => {
  const { ana, rui, id } = await asked();
  const { id: other } = await ana.conversations.open({ title: 'Another?' });
  const { id: elsewhere } = await rui.statements.add({ conversation: other, text: 'Elsewhere.' });
  await expect(vote(rui, id, { [elsewhere]: 'agree' })).rejects.toMatchObject({ kind: 'not-found' });
  await expect(vote(rui, id, { stm_01k9z3e6q8f5v9w2x7y4r1t0ab: 'agree' })).rejects.toThrow('no statement');
});

test('below five people there is no map, and from five on it moves in steps of five', async () => {
  const { rui, id, ids, others } = await asked(9);
  const say = (person: TestPerson, it: 'agree' | 'disagree') => vote(person, id, { [ids[0]!]: it });
  for (const person of others.slice(0, 4)) await say(person, 'agree');
  expect(await rui.opinions.map({ conversation: id })).toMatchObject({ state: 'too-few', map: null, you: null });
  await say(others[4]!, 'disagree');
  const first = await countedBy(rui, id);
  expect(first).toMatchObject({ state: 'counted', map: { people: 5, reading: { state: 'no data' } } });
  expect(first.map!.statements[0]!.everybody).toMatchObject({ agree: 4, disagree: 1, share: 0.8 });
  expect(first.map!.statements[1]!.everybody).toBeNull();
  for (const person of others.slice(5)) await say(person, 'agree');
  expect((await rui.opinions.map({ conversation: id })).map!.people).toBe(5);
  await say(others[0]!, 'disagree');
  expect((await countedBy(rui, id)).map!.people).toBe(9);
});

test('whoever is erased takes their votes along', async () => {
  const { house, ana, id, ids, others } = await asked(1);
  for (const person of [ana, others[0]!]) await vote(person, id, { [ids[0]!]: 'agree' });
  await others[0]!.people.erase({ confirm: 'erase' });
  const news = { network: house.network, log: house.network, seq: 1, by: null, events: ['person.erased'] };
  await forgetVotesOfErased.run(house.ground.database, news);
  expect(await ana.conversations.show({ id })).toMatchObject({ voters: 1 });
});

test('whoever is erased leaves a round that is over as it was, under a voter that is nobody', async () => {
  const { house, ana, id, ids, others } = await asked(6);
  for (const [place, person] of others.entries())
    await vote(person, id, { [ids[0]!]: place === 0 ? 'disagree' : 'agree' });
  await ana.conversations.close({ id });
  const told = async () =>
    (await ana.opinions.export({ id, file: 'participants-votes' })).text
      .split('\n')
      .slice(1)
      .map((row) => row.replace(/^\d+/, ''))
      .sort();
  const voters = async () =>
    (
      await house.ground.database.db
        .selectFrom('opinion_votes')
        .select('voter')
        .where('conversation_id', '=', id)
        .execute()
    ).map(({ voter }) => voter);
  const [before, known] = [await told(), new Set(await voters())];
  await others[0]!.people.erase({ confirm: 'erase' });
  const news = { network: house.network, log: house.network, seq: 1, by: null, events: ['person.erased'] };
  await forgetVotesOfErased.run(house.ground.database, news);
  expect(await told()).toEqual(before);
  expect((await voters()).filter((voter) => !known.has(voter))).toHaveLength(1);
});

async function divided(house: TestHouse, ana: TestPerson, id: Conversation, ids: string[]) {
  for (let place = 0; place < 34; place++) {
    const person = await house.as(`Voter ${place}`);
    const side = (at: number) => ((place < 22 ? at : at + 1) % 2 === 0 ? 'agree' : 'disagree');
    const odd = (at: number) => (place * 7 + at * 3) % 11 === 0;
    const said = ids.map((statement, at) => {
      const shared = at < 2 ? 'agree' : side(at);
      return [statement, odd(at) ? 'pass' : shared] as const;
    });
    await vote(person, id, Object.fromEntries(said));
  }
  return countedBy(ana, id);
}

test('real groups are shown with what they share, what a smaller one holds, and oneself only to oneself', async () => {
  const texts = Array.from({ length: 16 }, (_, place) => `Statement number ${place} about tool ${place}.`);
  const { house, ana, rui, id, ids } = await asked(0, texts);
  const { map, you } = await divided(house, ana, id, ids);
  expect(map).toMatchObject({ people: 34, reading: { state: 'groups' }, unbridgeable: null });
  expect([...(map!.reading as { sizes: number[] }).sizes].sort()).toEqual([12, 22]);
  expect(
    map!.common
      .slice(0, 2)
      .map(({ id: it }) => it)
      .sort(),
  ).toEqual([ids[0], ids[1]].sort());
  expect(map!.minority.length).toBeGreaterThanOrEqual(14);
  expect(map!.standsFor.length).toBeGreaterThan(8);
  expect(you).toBeNull();
  expect(map!.spots.length).toBeGreaterThan(1);
  expect(map!.spots.every(({ people }) => people === null || people >= 5)).toBe(true);
  expect(JSON.stringify(map)).not.toMatch(/prs_/);
  const own = await vote(rui, id, Object.fromEntries(ids.map((it, at) => [it, at % 2 === 0 ? 'agree' : 'disagree'])));
  expect(own.left).toBe(0);
  const seen = await rui.opinions.map({ conversation: id });
  const large = (map!.reading as { sizes: number[] }).sizes.indexOf(22);
  expect(seen.you).toMatchObject({ group: large });
  const { draft } = await ana.opinions.decide({ conversation: id });
  const { content } = await ana.drafts.show({ id: draft });
  for (const { id: it } of map!.minority)
    expect(content.context).toContain(map!.statements.find(({ id: other }) => other === it)!.text);
  expect(content.question).toBe('How do we lend?');
});

test('what a smaller group holds keeps its place in map and summary when its statement is set aside after the vote', async () => {
  const texts = Array.from({ length: 16 }, (_, place) => `Statement number ${place} about tool ${place}.`);
  const { house, ana, id, ids } = await asked(0, texts);
  const { map } = await divided(house, ana, id, ids);
  await ana.conversations.close({ id });
  const [one] = map!.minority;
  await ana.statements.setAside({ id: one!.id, why: 'It points at somebody.' });
  const after = (await ana.opinions.map({ conversation: id })).map!;
  expect(after.minority).toEqual(
    map!.minority.map((it) => (it.id === one!.id ? { ...it, setAside: 'It points at somebody.' } : it)),
  );
  const { draft } = await ana.opinions.decide({ conversation: id });
  const { context } = (await ana.drafts.show({ id: draft })).content;
  expect(context).toContain('set aside after the vote: “It points at somebody.”');
  expect(context).not.toContain(texts[ids.indexOf(one!.id)]);
});

test('a split that nothing bridges is called so only after a second round, and then a way out can be begun', async () => {
  const texts = Array.from({ length: 16 }, (_, place) => `Statement number ${place} about tool ${place}.`);
  const { house, ana, id, ids } = await asked(0, texts);
  const people = await Promise.all(Array.from({ length: 34 }, (_, place) => house.as(`Voter ${place}`)));
  const all = async () => {
    for (const [place, person] of people.entries()) {
      const said = (at: number) =>
        (place * 5 + at) % 9 === 0 ? 'pass' : place < 17 === (at % 2 === 0) ? 'agree' : 'disagree';
      await vote(person, id, Object.fromEntries(ids.map((it, at) => [it, said(at)])));
    }
    return countedBy(ana, id);
  };
  expect((await all()).map).toMatchObject({ reading: { state: 'groups' }, unbridgeable: null });
  await expect(ana.opinions.decide({ conversation: id, way: 'exit' })).rejects.toThrow('Two rounds have not found');
  await ana.conversations.close({ id });
  await ana.conversations.reopen({ id });
  const { map } = await all();
  expect(map!.unbridgeable!.stability).toBeGreaterThan(0.9);
  expect(map!.unbridgeable!.highest).toBeLessThan(0.4);
  const { draft } = await ana.opinions.decide({ conversation: id, way: 'boundary' });
  const { content } = await ana.drafts.show({ id: draft });
  expect(content.title).toBe('Each side decides for its own place: How do we lend?');
  expect(content.context).toContain('A (17 people), B (17 people)');
});

test('a decision begins from what was counted, and not from nothing', async () => {
  const { ana, rui, id } = await asked();
  await expect(ana.opinions.decide({ conversation: id })).rejects.toThrow('not enough answers');
  await expect(rui.opinions.decide({ conversation: id, group: 'north' })).rejects.toMatchObject({ kind: 'forbidden' });
});

test('conversations are listed with how far they are, those of one group where asked', async () => {
  const { ana, rui, id, ids } = await asked();
  await vote(rui, id, { [ids[0]!]: 'agree' });
  const { conversations } = await rui.conversations.list({});
  expect(conversations).toMatchObject([{ id, title: 'How do we lend?', open: true, voters: 1, statements: 3 }]);
  expect((await ana.conversations.list({ group: 'south' })).conversations).toEqual([]);
});
