/** Tells every browser what has been committed, whichever process of the house committed it. */
import type { OpenDatabase } from '#db/open-database.ts';
import { concerns, type News, type Reaction } from '#kernel/reaction.ts';
import { channel } from '#kernel/trail.ts';

type Listener = (news: News) => void;

export interface Live {
  subscribe(listener: Listener): () => void;
  close(): Promise<void>;
}

export async function openLive(
  database: OpenDatabase,
  reactions: readonly Reaction[],
  onFailure: (error: unknown, reaction: Reaction) => void,
): Promise<Live> {
  const listeners = new Set<Listener>();
  let closed = false;
  const stop = await database.listen(channel, (payload) => {
    const news = JSON.parse(payload) as News;
    for (const listener of listeners) listener(news);
    for (const reaction of reactions.filter((it) => concerns(it, news)))
      reaction.run(database, news).catch((error: unknown) => {
        // What follows late meets a house that is closed already; it is made up for when the house opens again.
        if (!closed) onFailure(error, reaction);
      });
  });
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      closed = true;
      return stop();
    },
  };
}
