/** What the API reads is JSON that says so; anything else would be taken apart into fields that nobody meant. */
import { Problem } from '#kernel/problem.ts';

const isJson = (type: string | null) => /^application\/json\s*(;|$)/i.test(type ?? '');

/** A request without a length and without a kind of content has no body. */
function bringsSomething({ method, headers }: Request): boolean {
  if (method === 'GET' || method === 'HEAD') return false;
  const length = headers.get('content-length');
  if (length !== null) return length !== '0';
  return headers.has('content-type') || headers.has('transfer-encoding');
}

export function requireJson(request: Request): void {
  if (!bringsSomething(request) || isJson(request.headers.get('content-type'))) return;
  throw new Problem('invalid', 'Send this as JSON, with the header Content-Type: application/json.');
}
