/** The thread that looks for drift: drawing permutations of a few hundred people takes seconds, which nobody's request waits for. */
import { answerInThread } from '#kernel/thread.ts';
import { chartsIn } from './charts.ts';
import { courseOf, lastCounts } from './courses.ts';
import type { DriftQuestion, DriftTold } from './drift-protocol.ts';
import type { Field } from './field.ts';
import { knownIn } from './known.ts';
import type { AnswerRow } from './probe-answers.store.ts';
import { snapshotOf } from './snapshot.ts';

const gathered = new Map<number, AnswerRow[][]>();
/** As last looked at. */
const fields = new Map<string, Field>();

function answer(question: DriftQuestion): DriftTold {
  if (question.kind === 'course') {
    const field = fields.get(question.network);
    if (!field) return null;
    return { course: courseOf(field, [question.group], question.probes), answered: lastCounts(field, question.group) };
  }
  const pages = gathered.get(question.job) ?? [];
  if (question.kind === 'rows') {
    gathered.set(question.job, [...pages, question.rows]);
    return null;
  }
  gathered.delete(question.job);
  if (question.kind === 'forget') return null;
  const field = { ...question.frame, rows: pages.flat() };
  fields.set(question.network, field);
  const known = question.changes.map((change) => knownIn(field, change));
  return { charts: chartsIn(field), snapshot: snapshotOf(field), known };
}

answerInThread(answer);
