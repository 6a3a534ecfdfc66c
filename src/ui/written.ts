const order = ['title', 'by', 'text', 'url', 'description', 'kind', 'verdict', 'on'];
const place = (key: string) => (order.indexOf(key) + 1 || order.length + 1) * 100;

const id = /^[a-z]{3}_[0-9a-z]{26}$/;

/** Any value of a record as lines of text that people can read and compare. An id stands there by its name, or not at all. */
export function written(value: unknown, names: Record<string, string> = {}): string {
  if (value === null || value === undefined || value === false) return '';
  const lines = (parts: unknown[]) =>
    parts
      .map((part) => written(part, names))
      .filter(Boolean)
      .join('\n');
  if (Array.isArray(value)) return lines(value);
  if (typeof value === 'string' && id.test(value)) return names[value] ?? '';
  if (typeof value !== 'object') return String(value);
  const entries = Object.entries(value).sort(([one], [other]) => place(one) - place(other) || (one < other ? -1 : 1));
  return lines(entries.map(([, part]) => part));
}
