/** Who asks over HTTP: a session of the browser, or a token. better-auth is loaded when the first browser comes. */

import { clientHeader } from '#common-ground/network/client-header.ts';
import { identifyByAccount, identifyByToken } from '#common-ground/network/identify.ts';
import type { SignIn } from '#common-ground/network/sign-in.ts';
import { type Actor, visitor } from '#kernel/actor.ts';
import { systemClock } from '#kernel/clock.ts';
import type { Ground } from '#kernel/perform.ts';
import { Problem } from '#kernel/problem.ts';
import { inOurWords, readable } from './sign-in-answers.ts';

const bearer = /^Bearer\s+(\S+)$/i;

export function browserAccess(ground: Ground, secret: string, url: string | undefined) {
  let opened: Promise<SignIn> | undefined;
  const rateLimit = process.env.THROUGHLINE_RATE_LIMIT !== 'off';
  const signIn = () => {
    opened ??= import('#common-ground/network/sign-in.ts').then(({ openSignIn }) =>
      openSignIn({ db: ground.database.db, secret, url, rateLimit }),
    );
    return opened;
  };
  return {
    async identify({ headers }: Request): Promise<Actor> {
      const network = await ground.network();
      if (!network) return visitor;
      const { db } = ground.database;
      const authorization = headers.get('authorization');
      if (authorization) {
        const token = bearer.exec(authorization)?.[1];
        if (!token) throw new Problem('unauthenticated', 'Send the token as “Authorization: Bearer thr_…”.');
        return identifyByToken(db, network, token, systemClock(), 'token');
      }
      if (!headers.get('cookie')?.includes('throughline.')) return visitor;
      const session = await (await signIn()).api.getSession({ headers });
      return session ? identifyByAccount(db, network, session.user.id, session.session.id) : visitor;
    },
    async signIn(request: Request, client: string): Promise<Response> {
      const headers = new Headers(request.headers);
      headers.set(clientHeader, client);
      const asked = await readable(new Request(request, { headers }));
      return inOurWords(await (await signIn()).handler(asked), request);
    },
  };
}
