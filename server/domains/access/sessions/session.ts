import { and, eq, gt, isNotNull, lt, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { newId, newSecret, sha256 } from '../../../kernel/ids.ts';
import { database } from '../../../platform/database/open.ts';
import { forgetCallers } from '../../../platform/http/known-callers.ts';
import { secondFactors } from '../factors/schema.ts';
import { keepOnceUnder, readOnce } from '../one-time.ts';
import { accounts, sessions } from '../schema.ts';
import { secretIn, sessionCookie } from './cookie.ts';

export type Account = { id: string; name: string; email: string };

/** The ways in. */
export type Method = 'password' | 'link' | 'passkey' | 'provider';

/** A session of an account: `isWhole` once everything was shown that the account asks for. */
export type Session = {
  id: string;
  account: Account;
  isWhole: boolean;
  provedAt: Date;
  secondFactorAt: Date | null;
  method: string;
  openedAt: Date;
};

const day = 86_400;
/** A session rests for at most a week, and lasts a month at most, in seconds. */
const idle = 7 * day;
const longest = 30 * day;
/** For how many seconds a replaced secret still opens its session: a page has calls under way while its person proves who they are. */
const overlap = 10;
/** How often the time of its last use is written, in seconds. */
const noted = 3600;

type Opening = {
  accountId: string;
  method: Method;
  headers: Headers;
  address: string;
  secondFactor?: boolean;
};

/** Opens a session with a secret of its own and returns the cookie to set. A passkey is its own second factor. */
export async function openSession(given: Opening, now: Date): Promise<string> {
  const secret = newSecret(256);
  await database()
    .owner.insert(sessions)
    .values({
      id: newId(),
      userId: given.accountId,
      token: sha256(secret),
      method: given.method,
      provedAt: now,
      secondFactorAt: given.secondFactor ? now : null,
      expiresAt: later(now, idle),
      ipAddress: given.address,
      userAgent: (given.headers.get('user-agent') ?? '').slice(0, 300),
      createdAt: now,
      updatedAt: now,
    });
  return sessionCookie(secret, longest);
}

/** The session of these headers, half signed in or wholly, or null. */
export async function sessionOf(headers: Headers, now: Date): Promise<Session | null> {
  const secret = secretIn(headers);
  if (!secret) return null;
  return (await sessionWhere(eq(sessions.token, sha256(secret)), now)) ?? sessionBefore(secret, now);
}

/** The session whose secret this was a moment ago, or null. */
async function sessionBefore(secret: string, now: Date): Promise<Session | null> {
  const replaced = z
    .object({ sessionId: z.string() })
    .safeParse(await readOnce('session-replaced', secret, now));
  return replaced.data ? sessionWhere(eq(sessions.id, replaced.data.sessionId), now) : null;
}

async function sessionWhere(match: SQL, now: Date): Promise<Session | null> {
  const live = and(match, gt(sessions.expiresAt, now), gt(sessions.createdAt, later(now, -longest)));
  const confirmed = and(eq(secondFactors.accountId, accounts.id), isNotNull(secondFactors.confirmedAt));
  const [row] = await database()
    .owner.select({
      session: sessions,
      account: { id: accounts.id, name: accounts.name, email: accounts.email },
      hasFactor: sql<boolean>`${secondFactors.accountId} is not null`,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.userId))
    .leftJoin(secondFactors, confirmed)
    .where(live);
  if (!row) return null;
  const { id, provedAt, secondFactorAt, updatedAt, method, createdAt: openedAt } = row.session;
  if (updatedAt < later(now, -noted)) await noteUse(id, now);
  const isWhole = !row.hasFactor || secondFactorAt !== null;
  return { id, account: row.account, isWhole, provedAt, secondFactorAt, method, openedAt };
}

async function noteUse(id: string, now: Date): Promise<void> {
  const used = { updatedAt: now, expiresAt: later(now, idle) };
  await database().owner.update(sessions).set(used).where(eq(sessions.id, id));
}

/** Whether a session that was let in still is. */
export async function isSessionLive(id: string, now: Date): Promise<boolean> {
  const live = and(eq(sessions.id, id), gt(sessions.expiresAt, now));
  return (await database().owner.select({ id: sessions.id }).from(sessions).where(live)).length > 0;
}

/** Remembers that the person of a session has just proved who they are, and with a second factor where it was one. */
export async function noteProof(id: string, shown: { secondFactor: boolean }, now: Date): Promise<void> {
  const set = { provedAt: now, ...(shown.secondFactor ? { secondFactorAt: now } : {}) };
  await database().owner.update(sessions).set(set).where(eq(sessions.id, id));
  forgetCallers();
}

/**
 * Gives a session a new secret once its person has proved who they are: whoever knew the one before knows it no more.
 * @returns the cookie to set.
 */
export async function renewSecret(id: string, headers: Headers, now: Date): Promise<string> {
  const [before, secret] = [secretIn(headers), newSecret(256)];
  const renewed = await database()
    .owner.update(sessions)
    .set({ token: sha256(secret) })
    .where(and(eq(sessions.id, id), eq(sessions.token, sha256(before ?? ''))))
    .returning({ id: sessions.id });
  if (!before || renewed.length === 0) return '';
  const former = { purpose: 'session-replaced' as const, value: { sessionId: id }, seconds: overlap };
  await keepOnceUnder(before, former, now);
  forgetCallers();
  return sessionCookie(secret, longest);
}

/** Forgets that second factors were shown: the account has none any more. */
export async function forgetFactorProofs(accountId: string): Promise<void> {
  await database().owner.update(sessions).set({ secondFactorAt: null }).where(eq(sessions.userId, accountId));
  forgetCallers();
}

/** Ends the session of these headers and returns the cookie that clears it. */
export async function signOut(headers: Headers): Promise<string> {
  const secret = secretIn(headers);
  if (secret)
    await database()
      .owner.delete(sessions)
      .where(eq(sessions.token, sha256(secret)));
  forgetCallers();
  return sessionCookie('', 0);
}

/** Ends every session of an account, on all nodes, but for one that is named. */
export async function endSessions(accountId: string, except?: string): Promise<void> {
  const mine = eq(sessions.userId, accountId);
  const ended = except ? and(mine, sql`${sessions.id} <> ${except}`) : mine;
  await database().owner.delete(sessions).where(ended);
  forgetCallers();
}

/** Ends one session of an account; another's is not there. Whether there was one. */
export async function endSession(accountId: string, id: string): Promise<boolean> {
  const mine = and(eq(sessions.userId, accountId), eq(sessions.id, id));
  const ended = await database().owner.delete(sessions).where(mine).returning({ id: sessions.id });
  forgetCallers();
  return ended.length > 0;
}

/** Where an account is signed in, the newest use first. Never their secrets. */
export async function listSessions(accountId: string, now: Date) {
  const { id, method, createdAt, updatedAt, ipAddress, userAgent } = sessions;
  const live = and(eq(sessions.userId, accountId), gt(sessions.expiresAt, now));
  const rows = await database()
    .owner.select({ id, method, createdAt, lastUsedAt: updatedAt, address: ipAddress, device: userAgent })
    .from(sessions)
    .where(live);
  return rows.toSorted((a, b) => b.lastUsedAt.getTime() - a.lastUsedAt.getTime());
}

/** Forgets sessions that have run out. */
export async function forgetOldSessions(now: Date): Promise<void> {
  await database().owner.delete(sessions).where(lt(sessions.expiresAt, now));
}

function later(now: Date, seconds: number): Date {
  return new Date(now.getTime() + seconds * 1000);
}
