import { and, eq, gt, lt } from 'drizzle-orm';
import { newId, newSecret, sha256 } from '../../kernel/ids.ts';
import { database } from '../../platform/database/open.ts';
import { verifications } from './schema.ts';

/** What something that works once is for. */
export type Purpose =
  | 'link'
  | 'reset'
  | 'mail-asked'
  | 'connection'
  | 'passkey-made'
  | 'passkey-shown'
  | 'session-replaced';

/** Keeps a value under a new secret for so many seconds. Only the secret's hash is kept, with its purpose. */
export async function keepOnce(purpose: Purpose, value: object, seconds: number, now: Date): Promise<string> {
  const secret = newSecret(256);
  await keepOnceUnder(secret, { purpose, value, seconds }, now);
  return secret;
}

/** The same under a secret that there is already. */
export async function keepOnceUnder(
  secret: string,
  { purpose, value, seconds }: { purpose: Purpose; value: object; seconds: number },
  now: Date,
): Promise<void> {
  const expiresAt = new Date(now.getTime() + seconds * 1000);
  const row = { id: newId(), identifier: nameOf(purpose, secret), value: JSON.stringify(value), expiresAt };
  await database()
    .owner.insert(verifications)
    .values({ ...row, createdAt: now, updatedAt: now });
}

/** Takes the value of a secret away: of any number of callers at once exactly one gets it. Null when there is none. */
export async function takeOnce(purpose: Purpose, secret: string, now: Date): Promise<unknown> {
  const live = and(eq(verifications.identifier, nameOf(purpose, secret)), gt(verifications.expiresAt, now));
  const [row] = await database()
    .owner.delete(verifications)
    .where(live)
    .returning({ value: verifications.value });
  return row ? JSON.parse(row.value) : null;
}

/** Reads the value of a secret and leaves it there. Null when there is none. */
export async function readOnce(purpose: Purpose, secret: string, now: Date): Promise<unknown> {
  const live = and(eq(verifications.identifier, nameOf(purpose, secret)), gt(verifications.expiresAt, now));
  const [row] = await database().owner.select({ value: verifications.value }).from(verifications).where(live);
  return row ? JSON.parse(row.value) : null;
}

/** Forgets what nobody took in time. */
export async function forgetOldSecrets(now: Date): Promise<void> {
  await database().owner.delete(verifications).where(lt(verifications.expiresAt, now));
}

const nameOf = (purpose: Purpose, secret: string) => `${purpose}:${sha256(secret)}`;
