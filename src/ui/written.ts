const order = ['title', 'by', 'text', 'url', 'description', 'kind', 'verdict', 'on'];
const place = (key: string) => (order.indexOf(key) + 1 || order.length + 1) * 100;

/** Any value of a record as lines of text that people can read and compare. */
export function written(value: unknown): string {
  if (value === null || value === undefined || value === false) return '';
  if (Array.isArray(value)) return value.map(written).filter(Boolean).join('\n');
  if (typeof value !== 'object') return String(value);
  const entries = Object.entries(value).sort(([one], [other]) => place(one) - place(other) || (one < other ? -1 : 1));
  return entries
    .map(([, part]) => written(part))
    .filter(Boolean)
    .join('\n');
}
