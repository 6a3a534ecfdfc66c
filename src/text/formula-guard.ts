// What people write goes into tables, and a spreadsheet takes a cell for a formula by its first sign.

const formula = /^'*[=+\-@\t\r]/;
const guard = /^'+[=+\-@\t\r]/;

/** The cell with an apostrophe before what a spreadsheet would run; any other cell as it is. `unguarded` is its inverse. */
export const guarded = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);

/** The cell as it was before it was guarded; one that no guard can have made is left as it is. */
export const unguarded = (cell: string): string => (guard.test(cell) ? cell.slice(1) : cell);
