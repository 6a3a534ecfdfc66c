/** The thread with the indexes of earlier decisions, and of whatever else is found by likeness. */
import { AskedThread } from '#kernel/thread.ts';
import type { Found, Question } from './protocol.ts';

export const indexThread = new AskedThread<Question, Found>(new URL('./precedents-worker.ts', import.meta.url), {
  gone: 'The search for earlier decisions broke off. Try again.',
  failed: 'Earlier decisions could not be searched.',
});
