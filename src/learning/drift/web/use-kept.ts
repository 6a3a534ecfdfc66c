/** What has been answered and not yet sent stays in this browser, for as long as its window is open. */
import { useState } from 'react';

type Answers = Record<string, number>;

const keyOf = (round: string) => `throughline:probes:${round}`;

function read(round: string): Answers {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(round)) ?? '{}') as Answers;
  } catch {
    return {};
  }
}

function write(round: string, answers: Answers): void {
  try {
    sessionStorage.setItem(keyOf(round), JSON.stringify(answers));
  } catch {
    // A browser that keeps nothing asks again after a reload, which is no harm.
  }
}

export function useKept(round: string) {
  const [answers, setAnswers] = useState<Answers>(() => read(round));
  const keep = (next: Answers) => {
    setAnswers(next);
    write(round, next);
  };
  return {
    answers,
    set(probe: string, value: number | null) {
      const { [probe]: _, ...others } = answers;
      keep(value === null ? others : { ...others, [probe]: value });
    },
    forget: () => keep({}),
  };
}
