/** Filters in the address, written so that people can read and share them: `?group=lisbon&status=accepted,proposed`. */
export type Params = Record<string, string>;

export const parseParams = (search: string): Params => Object.fromEntries(new URLSearchParams(search));

export function writeParams(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    const text = Array.isArray(value)
      ? value.join(',')
      : value === true
        ? 'yes'
        : value === false
          ? ''
          : String(value ?? '');
    if (text) params.set(key, text);
  }
  const text = params.toString().replaceAll('%2C', ',');
  return text ? `?${text}` : '';
}
