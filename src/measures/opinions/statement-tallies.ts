// What was said to each statement, group by group.
import { UNSEEN, type VoteTable } from '#measures/opinions/vote-table.ts';

export type Tally = { readonly agree: number; readonly disagree: number; readonly pass: number };

export const seenIn = ({ agree, disagree, pass }: Tally): number => agree + disagree + pass;

/** Of each statement what each group of 0 … k − 1 said; whoever has another label is left out. */
export function talliesByGroup(table: VoteTable, labels: ArrayLike<number>, k: number): Tally[][] {
  const counts = new Int32Array(table.statements * k * 3);
  for (let person = 0, cell = 0; person < table.people; person++)
    for (let statement = 0; statement < table.statements; statement++) {
      const vote = table.votes[cell++]!;
      const label = labels[person]!;
      if (vote !== UNSEEN && label >= 0 && label < k) counts[3 * (statement * k + label) + vote + 1]!++;
    }
  return Array.from({ length: table.statements }, (_, statement) =>
    Array.from({ length: k }, (__, group) => {
      const [disagree = 0, pass = 0, agree = 0] = counts.subarray(3 * (statement * k + group));
      return { agree, disagree, pass };
    }),
  );
}

export const together = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, { agree, disagree, pass }) => ({
      agree: sum.agree + agree,
      disagree: sum.disagree + disagree,
      pass: sum.pass + pass,
    }),
    { agree: 0, disagree: 0, pass: 0 },
  );

/** The other side of each answer: whoever disagrees agrees with the contrary. */
export const contrary = ({ agree, disagree, pass }: Tally): Tally => ({ agree: disagree, disagree: agree, pass });
