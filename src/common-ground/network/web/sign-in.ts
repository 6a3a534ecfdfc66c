/** Signing in and out: a cookie of this server, nothing else. */
interface Refusal {
  message?: string;
  code?: string;
}

async function ask(path: string, body: object): Promise<void> {
  const answer = await fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (answer.ok) return;
  const refusal = (await answer.json().catch(() => ({}))) as Refusal;
  throw Object.assign(new Error(refusal.message ?? ''), { code: refusal.code ?? 'UNEXPECTED' });
}

export const signIn = (email: string, password: string): Promise<void> => ask('sign-in/email', { email, password });

export const signOut = (): Promise<void> => ask('sign-out', {});
