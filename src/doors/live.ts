/** Tells every browser what has been committed, whichever process of the house committed it. */
import type { OpenDatabase } from '#db/open-database.ts';
import type { Id } from '#kernel/id.ts';
import { concerns, type News, type Reaction } from '#kernel/reaction.ts';
import { channel, type LogId } from '#kernel/trail.ts';
import '#kernel/steps.table.ts';

/** News with whose they are: nobody needs to be told of what they did themselves. */
interface TheirNews extends News {
  readonly by: Id<'person'> | null;
}

type Listener = (news: TheirNews) => void;

export interface Live {
  subscribe(listener: Listener): () => void;
  close(): Promise<void>;
}

const byWhom = ({ db }: OpenDatabase, { network, log, seq }: News): Promise<TheirNews['by']> =>
  db
    .selectFrom('steps')
    .select('actor_id')
    .where('network_id', '=', network)
    .where('log_id', '=', log as LogId)
    .where('seq', '=', seq)
    .executeTakeFirst()
    .then((step) => step?.actor_id ?? null);

export async function openLive(
  database: OpenDatabase,
  reactions: readonly Reaction[],
  onFailure: (error: unknown, reaction: Reaction) => void,
): Promise<Live> {
  const listeners = new Set<Listener>();
  let closed = false;
  const tell = async (news: News) => {
    // News are worth telling even where it cannot be found out whose they are.
    const by = await byWhom(database, news).catch(() => null);
    for (const listener of listeners) listener({ ...news, by });
  };
  const stop = await database.listen(channel, (payload) => {
    const news = JSON.parse(payload) as News;
    if (listeners.size > 0) void tell(news);
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
