/** Something that follows from a step once it is committed. All reactions stand in house.ts. */
import type { OpenDatabase } from '#db/open-database.ts';
import type { Id } from './id.ts';

/** What is told of every commit, to every process of the house. */
export interface News {
  readonly network: Id<'network'>;
  readonly log: string;
  readonly seq: number;
  /** Whose they are: nobody needs to be told of what they did themselves. */
  readonly by: Id<'person'> | null;
  readonly events: readonly string[];
}

export interface Reaction {
  readonly name: string;
  /** The kinds of event that set it off: `decision` for `decision.logged` and all others of its kind. */
  readonly on: readonly string[];
  run(database: OpenDatabase, news: News): Promise<void>;
}

export const concerns = (reaction: Reaction, news: News): boolean =>
  news.events.some((event) => reaction.on.includes(event.split('.')[0] ?? ''));
