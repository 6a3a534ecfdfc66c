/** Files for whoever wants to take decisions along. */
import type { InterchangeCalls } from './calls.ts';

/** Hands a text to the reader as a file. */
export function download(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}

/** One decision as a MADR file. The page that begins right before its id has it as its only file. */
export async function downloadMadr(calls: InterchangeCalls, group: string, id: string): Promise<void> {
  const { files } = await calls.exports.madr({ group, after: id.slice(0, -1), limit: 1 });
  const file = files[0];
  if (file) download(file.path.split('/').at(-1) ?? 'decision.md', file.text, 'text/markdown');
}

const types = { csv: 'text/csv', jsonl: 'application/jsonl' } as const;

/** A group's whole log in one file, fetched page by page. */
export async function downloadLog(calls: InterchangeCalls, group: string, form: keyof typeof types): Promise<void> {
  let after: string | null = '';
  let whole = '';
  while (after !== null) {
    const page: { text: string; next: string | null } = await calls.exports[form]({ group, after });
    whole += page.text.endsWith('\n') || page.text === '' ? page.text : `${page.text}\n`;
    after = page.next;
  }
  download(`${group}.${form}`, whole, types[form]);
}
