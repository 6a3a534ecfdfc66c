/** The thread in which earlier decisions are indexed and searched, so that nobody's request waits for it. */
import { answerInThread } from '#kernel/thread.ts';
import { createPrecedentIndex, type PrecedentIndex } from '#text/precedent-index.ts';
import type { Found, Question } from './protocol.ts';

const indexes = new Map<string, PrecedentIndex>();

function indexOf(network: string): PrecedentIndex {
  const known = indexes.get(network) ?? createPrecedentIndex();
  indexes.set(network, known);
  return known;
}

function answer(question: Question): Found {
  const index = indexOf(question.network);
  if (question.kind === 'update') {
    index.remove(question.remove);
    index.add(question.add);
  }
  if (question.kind === 'learn' && index.isStale) index.rebuild();
  const precedents = question.kind === 'search' ? index.search(question.draft, question.search) : [];
  return { precedents, size: index.size };
}

answerInThread(answer);
