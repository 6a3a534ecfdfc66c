/** How runs are timed and printed: medians, and the slow end beside them. */
export const quantile = (values: readonly number[], q: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
};

/** Milliseconds of each of `times` runs, one after the other. */
export async function timed(times: number, work: (index: number) => Promise<unknown>): Promise<number[]> {
  const found: number[] = [];
  for (let index = 0; index < times; index++) {
    const begun = performance.now();
    await work(index);
    found.push(performance.now() - begun);
  }
  return found;
}

export const milliseconds = (value: number) => `${value.toFixed(1)} ms`;

export function say(measure: string, ...cells: string[]): void {
  process.stdout.write(`${[measure.padEnd(58), ...cells].join('  ')}\n`);
}

export function row(measure: string, values: readonly number[], ...notes: string[]): void {
  say(measure, `p50 ${milliseconds(quantile(values, 0.5))}`, `p95 ${milliseconds(quantile(values, 0.95))}`, ...notes);
}
