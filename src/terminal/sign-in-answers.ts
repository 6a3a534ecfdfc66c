/** better-auth names what went wrong in its own words; whoever signs in is answered as by any other door. */
import { kindOfStatus, unexpectedSentence, unreadableSentence } from '#doors/errors.ts';
import { Problem, type ProblemKind, problemKinds } from '#kernel/problem.ts';

const sentences: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: 'This e-mail address and password do not belong together.',
  INVALID_EMAIL: 'This does not look like an e-mail address.',
  EMAIL_PASSWORD_SIGN_UP_DISABLED: 'Nobody signs up here alone: ask somebody of the network for an invitation link.',
  INVALID_ORIGIN: 'This request came from a page of another site.',
  MISSING_OR_NULL_ORIGIN: 'This request came from a page of another site.',
  INVALID_CALLBACK_URL: 'This link leads to another site.',
};

interface Refusal {
  code?: string;
  message?: string;
}

/** The fields that better-auth complains of: “[body.email] Invalid input: …; [body.password] …”. */
const fieldsOf = (message: string) => [...message.matchAll(/\[body\.(\w+)\]/g)].map(([, field]) => field!);

function sentenceOf(kind: ProblemKind, { code = '', message = '' }: Refusal, { method, url }: Request): string {
  const fields = code === 'VALIDATION_ERROR' ? fieldsOf(message) : [];
  if (fields.length > 0) return `Send ${fields.join(' and ')} as text.`;
  const byKind: Partial<Record<ProblemKind, string>> = {
    invalid: unreadableSentence,
    unauthenticated: 'Sign in first.',
    forbidden: 'This cannot be done from here.',
    'not-found': `There is no ${method} ${new URL(url).pathname}.`,
    'too-many': 'These were many attempts. Wait a minute and try again.',
  };
  return sentences[code] ?? byKind[kind] ?? unexpectedSentence;
}

/** The same answer with a problem of the closed list where it is an error; cookies stay as they are. */
export async function inOurWords(answer: Response, request: Request): Promise<Response> {
  if (answer.status < 400) return answer;
  const refusal = (await answer.json().catch(() => ({}))) as Refusal;
  const kind = kindOfStatus(answer.status) ?? 'unexpected';
  const { status } = problemKinds[kind];
  const headers = new Headers(answer.headers);
  const wait = headers.get('x-retry-after');
  for (const name of ['content-type', 'content-length', 'x-retry-after']) headers.delete(name);
  if (wait) headers.set('retry-after', wait);
  const code = kind.toUpperCase().replaceAll('-', '_');
  return Response.json({ code, status, message: sentenceOf(kind, refusal, request) }, { status, headers });
}

/** The same request, once it is sure that it can be read: better-auth would write to the log what it cannot read. */
export async function readable(request: Request): Promise<Request> {
  if (request.method === 'GET' || !request.headers.get('content-type')?.includes('json')) return request;
  const body = await request.text();
  try {
    if (body) JSON.parse(body);
  } catch (cause) {
    throw new Problem('invalid', unreadableSentence, undefined, { cause });
  }
  return new Request(request.url, { method: request.method, headers: request.headers, body: body || null });
}
