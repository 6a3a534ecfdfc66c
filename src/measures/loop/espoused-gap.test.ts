import { expect, test } from 'vitest';
import { agreementFall, type ChoicePair, espousedGap, fallBetween } from '#measures/loop/espoused-gap.ts';
import { drawBelow, type Random, uniformNumbers } from '#measures/statistics/random.ts';

/** Pairs that choose the same with the given chance, on as many questions as asked, of two labels. */
function simulated(count: number, questions: number, same: number, random: Random): ChoicePair[] {
  return Array.from({ length: count }, (_, index) => {
    const [one, other] = random() < 0.5 ? (['upholds', 'breaks'] as const) : (['breaks', 'upholds'] as const);
    return { question: `q${index % questions}`, choices: random() < same ? [one, one] : [one, other] };
  });
}

const told = (pairs: ChoicePair[], agree: number, asked = 40) => {
  const found = espousedGap(pairs, { agree, asked });
  if (found.state === 'no data') throw new Error('There are enough pairs.');
  return found;
};

test('with 60 pairs a fall of the same-choice rate from .85 to .65 is seen with a power of about .83, with 25 of .50', () => {
  const random = uniformNumbers(10);
  const power = (pairs: number, later: number) => {
    let fell = 0;
    for (let run = 0; run < 1000; run++)
      if (fallBetween(simulated(pairs, pairs, 0.85, random), simulated(pairs, pairs, later, random)).fell) fell++;
    return fell / 1000;
  };
  expect(power(60, 0.65)).toBeGreaterThan(0.79);
  expect(power(25, 0.65)).toBeGreaterThan(0.45);
  expect(power(25, 0.65)).toBeLessThan(0.57);
  expect(power(60, 0.85)).toBeLessThan(0.075);
});

test('everybody says it and nobody does it: theatre', () => {
  const found = told(simulated(120, 40, 0.5, uniformNumbers(1)), 38);
  expect(found).toMatchObject({ espoused: 0.95, theatre: true });
  expect(Math.abs(found.agreement!)).toBeLessThan(0.25);
  expect(found.gap).toBeCloseTo(0.95 - found.agreement!, 12);
});

test('saying it and doing it is no theatre, nor is doing what nobody claims', () => {
  expect(told(simulated(120, 40, 0.95, uniformNumbers(2)), 38).theatre).toBe(false);
  expect(told(simulated(120, 40, 0.5, uniformNumbers(3)), 10).theatre).toBe(false);
});

test('a network that lives up to what it says is hardly ever called theatre', () => {
  const random = uniformNumbers(4);
  let wrong = 0;
  // Agreement of .6 beyond chance beside 85 who say so of a hundred: the gap of .25 is below what counts.
  for (let run = 0; run < 60; run++) if (told(simulated(80, 40, 0.8, random), 34).theatre) wrong++;
  expect(wrong).toBeLessThanOrEqual(1);
});

test('pairs on one question count as one voice: the interval is wider when a few questions carry all pairs', () => {
  const block = (questions: number, random: Random) =>
    Array.from({ length: 120 }, (_, index): ChoicePair => {
      const same = (index % questions) % 2 === 0;
      const label = ['a', 'b'][drawBelow(2, random)]!;
      return { question: `q${index % questions}`, choices: [label, same ? label : label === 'a' ? 'b' : 'a'] };
    });
  const width = (questions: number) => {
    const { agreementInterval } = told(block(questions, uniformNumbers(5)), 30);
    return agreementInterval![1] - agreementInterval![0];
  };
  expect(width(10)).toBeGreaterThan(2 * width(60));
});

test('where every question has its own options, chance is one of them', () => {
  const own = (same: number): ChoicePair[] =>
    Array.from({ length: 60 }, (_, index) => ({
      question: `q${index}`,
      choices: [`q${index}-a`, index < same ? `q${index}-a` : `q${index}-b`],
      options: 2,
    }));
  expect(told(own(30), 30).agreement).toBeCloseTo(0, 12);
  expect(told(own(60), 30).agreement).toBe(1);
});

test('one label throughout says nothing about agreement', () => {
  const pairs = Array.from({ length: 60 }, (_, index): ChoicePair => ({ question: `q${index}`, choices: ['a', 'a'] }));
  expect(told(pairs, 40)).toMatchObject({ sameChoice: 1, agreement: undefined, gap: undefined, theatre: false });
});

test('below 60 pairs, ten questions or five people asked nothing is said', () => {
  const random = uniformNumbers(7);
  const [few, narrow, enough] = [
    simulated(59, 20, 0.5, random),
    simulated(80, 9, 0.5, random),
    simulated(60, 20, 0.5, random),
  ];
  expect(espousedGap(few, { agree: 9, asked: 9 })).toMatchObject({ state: 'no data', have: { pairs: 59 } });
  expect(espousedGap(narrow, { agree: 9, asked: 9 })).toMatchObject({ state: 'no data', have: { questions: 9 } });
  expect(espousedGap(enough, { agree: 4, asked: 4 })).toMatchObject({ state: 'no data', have: { asked: 4 } });
  expect(agreementFall(enough, few).state).toBe('no data');
  expect(agreementFall(enough, enough)).toMatchObject({ state: 'measured', change: 0, fell: false });
});
