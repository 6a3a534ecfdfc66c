/** Shows a result to somebody in front of a terminal: a list as columns, anything else as names and values. */
const widest = 60;

const shown = (value: unknown): string => {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return '–';
  if (typeof value === 'number' && !Number.isInteger(value)) return value.toFixed(2);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(shown).join(', ');
  const { ref, title, name } = value as { ref?: unknown; title?: unknown; name?: unknown };
  if (typeof ref === 'string' && typeof title === 'string') return `${ref} ${title}`;
  return typeof name === 'string' ? name : JSON.stringify(value);
};

const cut = (text: string) => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > widest ? `${line.slice(0, widest - 1)}…` : line;
};

type Row = { readonly [column: string]: unknown };

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

const columnsOf = (row: Row) =>
  Object.keys(row)
    .filter((key) => typeof row[key] !== 'object' || row[key] === null)
    .slice(0, 6);

function table(rows: readonly Row[], wanted: readonly string[] | undefined): string {
  const columns = wanted ?? columnsOf(rows[0] ?? {});
  const cells = [columns, ...rows.map((row) => columns.map((column) => cut(shown(row[column]))))];
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index]!.length)));
  return cells
    .map((line) =>
      line
        .map((cell, index) => cell.padEnd(widths[index]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const isLegend = (value: unknown): value is Row =>
  isRow(value) &&
  Object.keys(value).length > 0 &&
  Object.keys(value).every((key) => /^[a-z]{3}_[0-9a-z]{26}$/.test(key));

/** What ids are called, where a result brings a list of that: `names: { prs_…: "Ana" }`. */
const legendOf = (value: Row): Map<string, string> =>
  new Map(
    Object.values(value)
      .filter(isLegend)
      .flatMap((legend) => Object.entries(legend).map(([id, entry]) => [id, shown(entry)] as const)),
  );

const named = (value: unknown, legend: Map<string, string>): unknown => {
  if (typeof value === 'string') return legend.get(value) ?? value;
  return Array.isArray(value) ? value.map((one) => named(one, legend)) : value;
};

const blocks = (rows: readonly Row[], legend: Map<string, string>) =>
  rows.map((row) => `- ${fields(row, undefined, legend).replace(/\n/g, '\n  ')}`).join('\n');

/** Names and values; a record that others refer to begins with its reference and its title. */
function fields(value: Row, columns?: readonly string[], legend = legendOf(value)): string {
  const { ref, title, number: _number, ...rest } = value;
  const headed = typeof ref === 'string' && typeof title === 'string';
  const parts = Object.entries(headed ? rest : value).map(([name, entry]) => {
    if (isLegend(entry)) return '';
    if (Array.isArray(entry) && entry.some(isRow)) {
      const rows = entry.filter(isRow);
      return `${name}:\n${(columns ? table(rows, columns) : blocks(rows, legend)).replace(/^/gm, '  ')}`;
    }
    const text = shown(named(entry, legend));
    return text === '–' || text === '{}' ? '' : `${name}: ${text}`;
  });
  return [headed ? `${ref}  ${title}` : '', ...parts].filter((part) => part !== '').join('\n');
}

export function printable(result: unknown, columns?: readonly string[]): string {
  if (!isRow(result)) return shown(result);
  const lists = Object.values(result).filter((value) => Array.isArray(value));
  const [list] = lists;
  if (lists.length !== 1 || !columns || !list?.every(isRow)) return fields(result, columns);
  const around = fields(Object.fromEntries(Object.entries(result).filter(([, value]) => value !== list)), columns);
  const shownList = list.length > 0 ? table(list as Row[], columns) : around === '' ? 'Nothing here yet.' : '';
  return [shownList, around].filter(Boolean).join('\n\n');
}
