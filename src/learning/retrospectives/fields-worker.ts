/** The thread in which the fields of all decisions are counted, so that nobody's request waits for it. */
import { answerInThread } from '#kernel/thread.ts';
import { FieldIndex } from './field-index.ts';
import type { FieldsQuestion, Judged } from './fields-protocol.ts';

const indexes = new Map<string, FieldIndex>();

function indexOf(network: string): FieldIndex {
  const known = indexes.get(network) ?? new FieldIndex();
  indexes.set(network, known);
  return known;
}

function answer(question: FieldsQuestion): Judged | null {
  const index = indexOf(question.network);
  if (question.kind === 'judge') return index.judge(question.group);
  index.remove(question.remove);
  index.add(question.add);
  return null;
}

answerInThread(answer);
