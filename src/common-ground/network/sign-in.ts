/** Signing in through the browser: passwords, one-time links and sessions are better-auth's. */
import { betterAuth } from 'better-auth';
import { magicLink } from 'better-auth/plugins/magic-link';
import type { KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely';
import type { Db } from '#db/tables.ts';
import { secretHash } from '../people/secrets.ts';
import { clientHeader } from './client-header.ts';

export interface SignInSettings {
  db: Db;
  secret: string;
  /** The address that people open, or undefined where it follows from the request. */
  url?: string | undefined;
  rateLimit: boolean;
  /** Sends somebody their sign-in link, where this house can send mail. */
  sendLink?: ((email: string, url: string) => Promise<void>) | undefined;
}

const instantColumns = ['createdAt', 'updatedAt', 'expiresAt', 'accessTokenExpiresAt', 'refreshTokenExpiresAt'];

/** The house keeps instants as ISO strings; better-auth compares them as dates. */
class InstantsAsDates implements KyselyPlugin {
  transformQuery({ node }: PluginTransformQueryArgs) {
    return node;
  }
  async transformResult({ result }: PluginTransformResultArgs) {
    for (const row of result.rows)
      for (const column of instantColumns) if (typeof row[column] === 'string') row[column] = new Date(row[column]);
    return result;
  }
}

export function openSignIn({ db, secret, url, rateLimit, sendLink }: SignInSettings) {
  const noMail = async () => {
    throw new Error('This house sends no mail.');
  };
  return betterAuth({
    database: { db: db.withPlugin(new InstantsAsDates()), type: 'postgres', transaction: false },
    secret,
    baseURL: url,
    basePath: '/api/auth',
    ...(!sendLink && { disabledPaths: ['/sign-in/magic-link'] }),
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8, maxPasswordLength: 128 },
    user: { modelName: 'auth_users' },
    session: { modelName: 'auth_sessions', expiresIn: 60 * 60 * 24 * 30, cookieCache: { enabled: true, maxAge: 60 } },
    account: { modelName: 'auth_accounts' },
    verification: { modelName: 'auth_verifications' },
    rateLimit: { enabled: rateLimit, window: 60, max: 100, customRules: { '/sign-in/email': { window: 60, max: 10 } } },
    advanced: {
      ipAddress: { ipAddressHeaders: [clientHeader] },
      // Said outright, so that what the tests look at is what people get.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      cookiePrefix: 'throughline',
      useSecureCookies: url?.startsWith('https:') ?? false,
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        expiresIn: 60 * 15,
        storeToken: { type: 'custom-hasher', hash: async (token) => secretHash(token) },
        sendMagicLink: ({ email, url: link }) => (sendLink ?? noMail)(email, link),
      }),
    ],
  });
}

export type SignIn = ReturnType<typeof openSignIn>;
