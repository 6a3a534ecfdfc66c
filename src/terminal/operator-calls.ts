import { Problem, type ProblemKind, problemKinds } from '#kernel/problem.ts';
import { houseSecrets } from './data-folder.ts';

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
