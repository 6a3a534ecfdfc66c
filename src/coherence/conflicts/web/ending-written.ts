/** An ending as somebody is writing it: every field keeps what was typed, whichever ending is chosen just now. */
import type { endingKinds } from '../kinds.ts';

export interface WrittenEnding {
  kind: (typeof endingKinds)[number] | '';
  why: string;
  boundary: string;
  principle: string;
  decision: string;
  until: string;
  group: string;
}

export const noEnding: WrittenEnding = {
  kind: '',
  why: '',
  boundary: '',
  principle: '',
  decision: '',
  until: '',
  group: '',
};

export const hasWords = ({ why, boundary }: WrittenEnding): boolean => `${why}${boundary}`.trim() !== '';

const reference = /#?([a-z0-9]+(?:-[a-z0-9]+)*-\d+)/i;

/** The decision that is meant by what was written, such as "#lisbon-12 " or a whole address. */
export const referenceIn = (text: string): string => reference.exec(text)?.[1]?.toLowerCase() ?? text.trim();

/** What is sent: the fields of the chosen ending, and of no other. */
export function sendable({ kind, why, boundary, principle, decision, until }: WrittenEnding) {
  const chosen = kind || 'held';
  return {
    kind: chosen,
    why,
    ...(chosen === 'contexts-differ' && { boundary }),
    ...(chosen === 'principle-incomplete' && principle && { principle: principle as `prn_${string}` }),
    ...(chosen === 'one-revises' && decision.trim() && { decision: referenceIn(decision) }),
    ...(chosen === 'held' && until && { until }),
  };
}
