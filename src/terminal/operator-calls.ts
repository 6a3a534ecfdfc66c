import { askHolder } from '#db/folder-lock.ts';
import type { Ground } from '#kernel/perform.ts';
import { Problem, type ProblemKind, problemKinds } from '#kernel/problem.ts';
import { houseSecrets } from './data-folder.ts';
import { openHouse, requireHouse } from './open-house.ts';
import type { Settings } from './settings.ts';

/** Asks a running server what only the operator may ask, with the secret that lies in its data folder. */
export async function askOperator(folder: string, url: string, what: string, body: unknown = {}): Promise<Response> {
  const { operator } = await houseSecrets(folder);
  const headers = { 'content-type': 'application/json', 'x-throughline-operator': operator };
  const response = await fetch(new URL(`/operator/${what}`, url), {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  if (response.ok) return response;
  const said = (await response.json().catch(() => ({}))) as { code?: string; message?: string };
  const kind = (said.code ?? '').toLowerCase().replaceAll('_', '-');
  throw new Problem(
    kind in problemKinds ? (kind as ProblemKind) : 'unavailable',
    said.message ?? `The server at ${url} answered with ${response.status}.`,
  );
}

interface Answered<T> {
  answer: T;
  /** The running server that did it, if one holds the folder. */
  url?: string;
}

/** Does for the person of this address what the operator may do: through the server that holds the folder, or here. */
export async function asOperator<T>(
  settings: Settings,
  what: string,
  email: string,
  here: (ground: Ground, email: string) => Promise<T>,
): Promise<Answered<T>> {
  requireHouse(settings);
  const url = settings.databaseUrl ? undefined : (await askHolder(settings.folder))?.url;
  if (url) {
    const response = await askOperator(settings.folder, url, what, { email });
    return { answer: (await response.json()) as T, url };
  }
  const ground = await openHouse(settings);
  try {
    return { answer: await here(ground, email) };
  } finally {
    await ground.database.close();
  }
}
