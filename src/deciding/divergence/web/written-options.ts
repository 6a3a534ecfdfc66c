/** Options as they are typed: reasons are lines, and what nobody filled in is left out when it is sent. */
export interface OptionTyped {
  title: string;
  description: string;
  for: string[];
  against: string[];
}

/** While somebody types, an empty line is a line. */
export const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));

const filled = (lines: readonly string[]): string[] => lines.map((line) => line.trim()).filter(Boolean);

export const tidy = (options: readonly OptionTyped[]): OptionTyped[] =>
  options
    .filter(({ title }) => title.trim() !== '')
    .map((option) => ({ ...option, for: filled(option.for), against: filled(option.against) }));

export const tidyLines = filled;
