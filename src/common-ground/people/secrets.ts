/** Secrets that are shown once: we keep their hash. They carry 256 random bits, so a plain hash is enough. */
import { createHash, randomBytes } from 'node:crypto';

export const newSecret = (prefix: string) => `${prefix}_${randomBytes(32).toString('base64url')}`;

export const secretHash = (secret: string) => createHash('sha256').update(secret).digest('hex');
