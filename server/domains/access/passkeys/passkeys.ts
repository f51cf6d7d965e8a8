import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { and, desc, eq, lte } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { database } from '../../../platform/database/open.ts';
import { publicAddress } from '../../../platform/public-address.ts';
import { passkeys } from '../factors/schema.ts';
import { keepOnce, takeOnce } from '../one-time.ts';
import { accounts } from '../schema.ts';
import type { Account } from '../sessions/session.ts';

/** Read with the first passkey: an idle installation holds nothing of it. */
const library = () => import('@simplewebauthn/server');

/** How long a person may take at their device, in seconds. */
const patience = 300;
const kept = z.object({ challenge: z.string(), accountId: z.string().optional() });
const transports = z.array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']));

/** The place that a passkey belongs to: the host and the origin where people reach the program. */
const place = () => {
  const { hostname, origin } = new URL(publicAddress());
  return { hostname, origin };
};

/** What the browser asks a device for, to make a passkey; `ticket` comes back with the answer, once. */
export async function beginPasskey(account: Account, now: Date) {
  const mine = await ofAccount(account.id);
  const options = await (await library()).generateRegistrationOptions({
    rpName: 'Sapa',
    rpID: place().hostname,
    userName: account.email,
    userDisplayName: account.name,
    userID: new TextEncoder().encode(account.id),
    attestationType: 'none',
    excludeCredentials: mine.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  const value = { challenge: options.challenge, accountId: account.id };
  return { options, ticket: await keepOnce('passkey-made', value, patience, now) };
}

/** Keeps the passkey that a device made. @throws Problem 400 `passkey-refused`. */
export async function finishPasskey(
  account: Account,
  given: { ticket: string; name: string; answer: unknown },
  now: Date,
): Promise<{ id: string }> {
  const asked = kept.safeParse(await takeOnce('passkey-made', given.ticket, now)).data;
  if (!asked || asked.accountId !== account.id) throw new Problem(400, 'passkey-refused');
  const { hostname, origin } = place();
  const { registrationInfo } = await (await library())
    .verifyRegistrationResponse({
      response: given.answer as RegistrationResponseJSON,
      expectedChallenge: asked.challenge,
      expectedOrigin: origin,
      expectedRPID: hostname,
      requireUserVerification: true,
    })
    .catch(() => refuse());
  if (!registrationInfo) return refuse();
  const { credential } = registrationInfo;
  const id = newId();
  await database()
    .owner.insert(passkeys)
    .values({
      id,
      accountId: account.id,
      name: given.name,
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      transports: transports.safeParse(credential.transports).data ?? [],
      createdAt: now,
    });
  return { id };
}

/** What the browser asks a device for, to sign in; the device knows whose passkeys it has. */
export async function beginPasskeySignIn(now: Date) {
  const options = await (await library()).generateAuthenticationOptions({
    rpID: place().hostname,
    userVerification: 'required',
  });
  return {
    options,
    ticket: await keepOnce('passkey-shown', { challenge: options.challenge }, patience, now),
  };
}

const shown = z.looseObject({ id: z.string().max(2000) });

/** The account whose passkey a device has shown. @throws Problem 401 `passkey-refused`. */
export async function signInByPasskey(
  given: { ticket: string; answer: unknown },
  now: Date,
): Promise<Account> {
  const asked = kept.safeParse(await takeOnce('passkey-shown', given.ticket, now)).data;
  const answer = shown.safeParse(given.answer).data;
  if (!asked || !answer) throw new Problem(401, 'passkey-refused');
  const { owner } = database();
  const [found] = await owner
    .select({ key: passkeys, account: { id: accounts.id, name: accounts.name, email: accounts.email } })
    .from(passkeys)
    .innerJoin(accounts, eq(accounts.id, passkeys.accountId))
    .where(eq(passkeys.credentialId, answer.id));
  if (!found) throw new Problem(401, 'passkey-refused');
  const { key, account } = found;
  const { hostname, origin } = place();
  const publicKey = new Uint8Array(Buffer.from(key.publicKey, 'base64url'));
  const { verified, authenticationInfo } = await (await library())
    .verifyAuthenticationResponse({
      response: given.answer as AuthenticationResponseJSON,
      expectedChallenge: asked.challenge,
      expectedOrigin: origin,
      expectedRPID: hostname,
      requireUserVerification: true,
      credential: { id: key.credentialId, publicKey, counter: key.counter },
    })
    .catch(() => refuse(401));
  if (!verified) return refuse(401);
  const set = { counter: authenticationInfo.newCounter, lastUsedAt: now };
  const mine = and(eq(passkeys.id, key.id), lte(passkeys.counter, authenticationInfo.newCounter));
  await owner.update(passkeys).set(set).where(mine);
  return account;
}

/** The passkeys of an account, the newest first. */
export async function listPasskeys(accountId: string) {
  return (await ofAccount(accountId)).map(({ id, name, createdAt, lastUsedAt }) => ({
    ...{ id, name },
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}

/** Forgets a passkey of an account. Whether there was one. */
export async function removePasskey(accountId: string, id: string): Promise<boolean> {
  const mine = and(eq(passkeys.accountId, accountId), eq(passkeys.id, id));
  return (await database().owner.delete(passkeys).where(mine).returning({ id: passkeys.id })).length > 0;
}

function ofAccount(accountId: string) {
  const mine = eq(passkeys.accountId, accountId);
  return database().owner.select().from(passkeys).where(mine).orderBy(desc(passkeys.createdAt));
}

function refuse(status = 400): never {
  throw new Problem(status, 'passkey-refused');
}
