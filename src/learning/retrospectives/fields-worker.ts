/** The thread in which the fields of all decisions are counted, so that nobody's request waits for it. */
import { parentPort } from 'node:worker_threads';
import { FieldIndex } from './field-index.ts';
import type { FieldsAnswer, FieldsQuestion, Judged } from './fields-protocol.ts';

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

parentPort?.on('message', ({ id, ...question }: { id: number } & FieldsQuestion) => {
  try {
    parentPort?.postMessage({ id, judged: answer(question as FieldsQuestion) } satisfies FieldsAnswer);
  } catch (error) {
    parentPort?.postMessage({ id, error: String(error) } satisfies FieldsAnswer);
  }
});
