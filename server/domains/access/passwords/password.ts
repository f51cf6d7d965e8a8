import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { and, eq } from 'drizzle-orm';
import { newId, newSecret } from '../../../kernel/ids.ts';
import { database } from '../../../platform/database/open.ts';
import { accounts, identities } from '../schema.ts';
import type { Account } from '../sessions/session.ts';
import { namesOfCompanies } from '../workspaces.ts';
import { assertGoodPassword } from './commonest.ts';

/** The shortest password, in characters. */
export const shortestPassword = 8;

const credential = 'credential';
const ofAccount = (accountId: string) =>
  and(eq(identities.userId, accountId), eq(identities.providerId, credential));

/** Whether this is the password of the account. */
export async function checkPassword(accountId: string, password: string): Promise<boolean> {
  const mine = ofAccount(accountId);
  const [row] = await database().owner.select({ hash: identities.password }).from(identities).where(mine);
  return verify(row?.hash ?? null, password);
}

/** Whether an account has a password at all: who came by a provider may have none. */
export async function hasPassword(accountId: string): Promise<boolean> {
  const mine = ofAccount(accountId);
  return (await database().owner.select({ id: identities.id }).from(identities).where(mine)).length > 0;
}

/** The account whose e-mail and password these are, or null; an unknown address costs the same work. */
export async function accountByPassword(email: string, password: string): Promise<Account | null> {
  const columns = { id: accounts.id, name: accounts.name, email: accounts.email, hash: identities.password };
  const joined = and(eq(identities.userId, accounts.id), eq(identities.providerId, credential));
  const [row] = await database()
    .owner.select(columns)
    .from(accounts)
    .leftJoin(identities, joined)
    .where(eq(accounts.email, email.toLowerCase()));
  const isRight = await verify(row?.hash ?? null, password);
  return row && isRight ? { id: row.id, name: row.name, email: row.email } : null;
}

/** Sets the password of an account. @throws Problem 400 `password-common`. */
export async function setPassword(account: Account, password: string, now: Date): Promise<void> {
  await assertGoodPassword(password, account, await namesOfCompanies());
  const hash = await hashPassword(password);
  const accountId = account.id;
  const row = { id: newId(), userId: accountId, accountId, providerId: credential, password: hash };
  await database()
    .owner.insert(identities)
    .values({ ...row, createdAt: now, updatedAt: now })
    .onConflictDoUpdate({
      target: [identities.providerId, identities.accountId],
      set: { password: hash, updatedAt: now },
    });
}

/** Compared with where there is no password, so that both answers take as long. */
let nobodys: Promise<string> | null = null;

async function verify(hash: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword(newSecret());
  const isRight = await verifyPassword({ hash: hash ?? (await nobodys), password });
  return isRight && hash !== null;
}
