/** Questions put to many, in the table of what every operation that writes is about, and what there is to try it on. */
import { setTimeout } from 'node:timers/promises';
import type { TestHouse, TestPerson } from '../house.ts';
import type { Scene } from './house-scene.ts';

export interface OpinionScene {
  /** Conversations of North by what is tried on each; Ana has written a statement in every one. */
  polled: Record<'toVote' | 'toClose' | 'toReopen' | 'toDecide', { id: `cnv_${string}`; statement: `stm_${string}` }>;
  /** A statement of Ana that is set aside. */
  aside: `stm_${string}`;
}

/** Waits until the votes are counted. */
export async function countedBy(person: TestPerson, conversation: `cnv_${string}`) {
  for (let time = 0; time < 600; time++) {
    const found = await person.opinions.map({ conversation });
    if (found.state !== 'counting') return found;
    await setTimeout(25);
  }
  throw new Error('The votes have not been counted in time.');
}

/** Six people have voted, so that there is something to count. */
export async function opinionsOf(house: TestHouse, ana: TestPerson): Promise<OpinionScene> {
  const others = await Promise.all(['Kai', 'Lou', 'Mia', 'Noa', 'Oli'].map((name) => house.as(name)));
  const ask = async (title: string) => {
    const { id } = await ana.conversations.open({ title, group: 'north' });
    const { id: statement } = await ana.statements.add({ conversation: id, text: `${title} Paper lasts.` });
    for (const person of [ana, ...others])
      await person.opinions.vote({ conversation: id, votes: [{ statement, vote: 'agree' }] });
    return { id, statement };
  };
  const polled = {
    toVote: await ask('Which paper?'),
    toClose: await ask('Which ink?'),
    toReopen: await ask('Which pen?'),
    toDecide: await ask('Which chalk?'),
  };
  await countedBy(ana, polled.toDecide.id);
  await ana.conversations.close({ id: polled.toReopen.id });
  const { id: aside } = await ana.statements.add({ conversation: polled.toVote.id, text: 'Rui should do it.' });
  await ana.statements.setAside({ id: aside, why: 'It points at Rui.' });
  return { polled, aside };
}

const ofTheGroup = (input: (scene: Scene) => unknown) => ({ about: 'a group', input }) as const;
const betweenGroups = (input: (scene: Scene) => unknown) => ({ about: 'what lies between groups', input }) as const;
const notOfTheGroup = (input: (scene: Scene) => unknown) => ({ about: 'something else', input }) as const;

const comments =
  'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n0,,0,0,1,0,1,Ink stays.\n';
const votes = 'timestamp,datetime,comment-id,voter-id,vote\n0,,0,7,1\n';

export const writesOfOpinions = {
  'conversations.open': ofTheGroup(() => ({ title: 'Which slate?', group: 'north' })),
  'conversations.close': ofTheGroup(({ polled }) => ({ id: polled.toClose.id })),
  'conversations.reopen': ofTheGroup(({ polled }) => ({ id: polled.toReopen.id })),
  'statements.add': notOfTheGroup(({ polled }) => ({
    conversation: polled.toVote.id,
    text: 'North should use slates.',
  })),
  'statements.setAside': betweenGroups(({ polled }) => ({ id: polled.toVote.statement, why: 'It is about Rui.' })),
  'statements.bringBack': betweenGroups(({ aside }) => ({ id: aside })),
  'opinions.vote': notOfTheGroup(({ polled }) => ({
    conversation: polled.toDecide.id,
    votes: [{ statement: polled.toDecide.statement, vote: 'disagree' }],
  })),
  'opinions.decide': ofTheGroup(({ polled }) => ({ conversation: polled.toDecide.id, group: 'north' })),
  'opinions.import': ofTheGroup(() => ({ title: 'Taken over', group: 'north', comments, votes })),
};
