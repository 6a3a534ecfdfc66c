/** One line on standard error that tells how far long work has come; silent where nobody is in front of the screen. */
export function progressLine(): { show(text: string): void; end(): void } {
  const { stderr } = process;
  if (!stderr.isTTY) return { show: () => {}, end: () => {} };
  return {
    show: (text) => void stderr.write(`\r\x1b[2K${text.slice(0, (stderr.columns ?? 80) - 1)}`),
    end: () => void stderr.write('\n'),
  };
}
