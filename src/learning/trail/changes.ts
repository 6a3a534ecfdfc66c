/** What a step changed, field by field, between the record as it stood before and after it. */
export interface Change {
  field: string;
  before: unknown;
  after: unknown;
}

/** Fields that say where a record stands in the books and nothing about its content. */
const bookkeeping = new Set(['id', 'revision', 'changedAt', 'recordedAt', 'recordedBy', 'number', 'group']);

type Record = { readonly [field: string]: unknown };

export function changesBetween(before: Record | null, after: Record): Change[] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after)]);
  return [...fields]
    .filter((field) => !bookkeeping.has(field))
    .map((field) => ({ field, before: before?.[field] ?? null, after: after[field] ?? null }))
    .filter(
      (change) =>
        JSON.stringify(change.before) !== JSON.stringify(change.after) &&
        // A record that was written before a field was known lacks it: that it is empty now is no change.
        !(isEmpty(change.before) && isEmpty(change.after)),
    );
}

const isEmpty = (value: unknown) => value === null || value === '' || (Array.isArray(value) && value.length === 0);
