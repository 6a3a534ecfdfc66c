// Too little seen to say anything is an answer of its own: every measure gives it before it gives a number.

/** What was counted, by name: `{ decisions: 12, closed: 3 }`. */
export type Counts = Readonly<Record<string, number>>;

/** What there is and what it would take, count by count, so that people can be told how far they are. */
export type NoData<Need extends Counts = Counts> = {
  readonly state: 'no data';
  readonly have: Need;
  readonly need: Need;
};

export type Measured<Figures> = { readonly state: 'measured' } & Readonly<Figures>;

/** What every measure returns. Look at `state` first: there are no figures without data. */
export type Result<Figures, Need extends Counts = Counts> = NoData<Need> | Measured<Figures>;

/** The abstention, if any count in `have` is below its namesake in `need`; undefined when there is enough of everything. */
export function lacking<Need extends Counts>(have: Need, need: NoInfer<Need>): NoData<Need> | undefined {
  const short = Object.entries(need).some(([name, least]) => !((have[name] ?? 0) >= least));
  return short ? { state: 'no data', have, need } : undefined;
}

/** Marks figures as measured. */
export const measured = <Figures extends object>(figures: Figures): Measured<Figures> => ({
  state: 'measured',
  ...figures,
});

/** From the lower to the upper limit of an interval. Every figure of a result is finite, so that it can be sent as JSON. */
export type Interval = readonly [low: number, high: number];

/** An interval of a ratio: undefined above where the data set it no limit. */
export type RatioInterval = readonly [low: number, high: number | undefined];
