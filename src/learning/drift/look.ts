/** Charts, snapshot and what is known: drawn in a thread, once for all who ask while nothing is new. */
import type { Db } from '#db/tables.ts';
import type { Id } from '#kernel/id.ts';
import { AskedThread } from '#kernel/thread.ts';
import type { ContextChange } from './context-change.ts';
import type { DriftQuestion, DriftTold, Looked, OwnCourse } from './drift-protocol.ts';
import type { Frame } from './field.ts';
import { answersTo, stateOfAnswers } from './probe-answers.store.ts';

const thread = new AskedThread<DriftQuestion, DriftTold>(new URL('./drift-worker.ts', import.meta.url), {
  gone: 'The answers could not be looked at to the end. Try again.',
  failed: 'The answers could not be looked at.',
});

interface Known {
  readonly of: string;
  readonly looked: Promise<Looked>;
  /** Once it is there. */
  told?: Looked;
}

const known = new Map<string, Known>();
let lastJob = 0;

const idsOf = ({ rounds }: Frame) => rounds.map(({ id }) => id);

/** What would have to be drawn anew if it changed. */
async function signature(db: Db, network: Id<'network'>, frame: Frame, changes: readonly ContextChange[]) {
  const said = frame.alarms.map(({ id, revision }) => [id, revision]);
  const answers = await stateOfAnswers(db, network, idsOf(frame));
  const told = changes.map(({ id, revision }) => [id, revision]);
  return JSON.stringify([thread.generation(), idsOf(frame).at(-1), answers, said, [...frame.anonymous].sort(), told]);
}

async function look(db: Db, network: Id<'network'>, frame: Frame, changes: readonly ContextChange[]): Promise<Looked> {
  const job = ++lastJob;
  try {
    for await (const rows of answersTo(db, network, idsOf(frame))) await thread.ask({ kind: 'rows', job, rows });
    return (await thread.ask({ kind: 'look', job, network, frame, changes })) as Looked;
  } catch (error) {
    await thread.ask({ kind: 'forget', job }).catch(() => {});
    throw error;
  }
}

export async function lookAt(
  db: Db,
  network: Id<'network'>,
  frame: Frame,
  changes: readonly ContextChange[],
): Promise<Looked> {
  const of = await signature(db, network, frame, changes);
  const before = known.get(network);
  const same = before?.of === of ? before : undefined;
  // Whoever still looks may wait for the very connection that a transaction holds.
  if (db.isTransaction) return same?.told ?? look(db, network, frame, changes);
  if (same) return same.looked;
  const looked = look(db, network, frame, changes);
  const one: Known = { of, looked };
  known.set(network, one);
  looked.then(
    (told) => {
      one.told = told;
    },
    // What went wrong is tried again by whoever asks next.
    () => known.get(network) === one && known.delete(network),
  );
  return looked;
}

/** How one group has answered, from what was last looked at. */
export async function ownCourse(network: string, group: string, probes: readonly string[]): Promise<OwnCourse> {
  const told = (await thread.ask({ kind: 'course', network, group, probes })) as OwnCourse | null;
  return told ?? { course: probes.map(() => []), answered: 0 };
}
