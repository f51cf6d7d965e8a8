import { hashPassword } from 'better-auth/crypto';
import { eq } from 'drizzle-orm';
import { newId, newSecret } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import { database } from '../../platform/database/open.ts';
import { assertGoodPassword } from './passwords/commonest.ts';
import { accounts, identities, secrets } from './schema.ts';
import { useSecureCookies } from './sessions/cookie.ts';
import type { Account } from './sessions/session.ts';
import { namesOfCompanies } from './workspaces.ts';

/** Opens the sign-in of the installation where people reach it. */
export async function openSignIn(publicUrl: string): Promise<void> {
  useSecureCookies(publicUrl.startsWith('https:'));
}

/** A secret of the installation by its name; made once, the same on every node. */
export async function installationSecret(name: string): Promise<string> {
  const { owner } = database();
  await owner
    .insert(secrets)
    .values({ name, value: newSecret(256), createdAt: new Date() })
    .onConflictDoNothing();
  const [row] = await owner.select({ value: secrets.value }).from(secrets).where(eq(secrets.name, name));
  if (!row) throw new Error(`The secret ${name} could not be kept`);
  return row.value;
}

/** Makes an account with a password. @throws Problem 409 `account-exists`, 400 `password-common`. */
export async function createAccount(given: {
  name: string;
  email: string;
  password: string;
  /** Whether the mailbox is known to be theirs: whoever was invited has shown a link only, which others may have seen. */
  isMailboxProved?: boolean;
}): Promise<Account> {
  const email = given.email.toLowerCase();
  await assertGoodPassword(given.password, { name: given.name, email }, await namesOfCompanies());
  const now = new Date();
  const account = {
    id: newId(),
    name: given.name,
    email,
    emailVerified: given.isMailboxProved ?? false,
    createdAt: now,
    updatedAt: now,
  };
  const password = await hashPassword(given.password);
  await database().owner.transaction(async (tx) => {
    const made = await tx
      .insert(accounts)
      .values(account)
      .onConflictDoNothing()
      .returning({ id: accounts.id });
    if (made.length === 0) throw new Problem(409, 'account-exists');
    const identity = {
      id: newId(),
      userId: account.id,
      accountId: account.id,
      providerId: 'credential',
      password,
    };
    await tx.insert(identities).values({ ...identity, createdAt: now, updatedAt: now });
  });
  return { id: account.id, name: account.name, email };
}

/**
 * Makes an account without a way in of its own: its holder comes by an identity provider, or by a link to the mailbox.
 * @throws Problem 409 `account-exists`.
 */
export async function createOpenAccount(given: { name: string; email: string }): Promise<Account> {
  const now = new Date();
  const account = { id: newId(), name: given.name, email: given.email.toLowerCase() };
  const made = await database()
    .owner.insert(accounts)
    .values({ ...account, emailVerified: false, createdAt: now, updatedAt: now })
    .onConflictDoNothing()
    .returning({ id: accounts.id });
  if (made.length === 0) throw new Problem(409, 'account-exists');
  return account;
}

/** The account of an id, or null. */
export async function findAccountById(id: string): Promise<Account | null> {
  const columns = { id: accounts.id, name: accounts.name, email: accounts.email };
  const [row] = await database().owner.select(columns).from(accounts).where(eq(accounts.id, id));
  return row ?? null;
}

/** The account of an address, or null. */
export async function findAccount(email: string): Promise<Account | null> {
  const columns = { id: accounts.id, name: accounts.name, email: accounts.email };
  const [row] = await database()
    .owner.select(columns)
    .from(accounts)
    .where(eq(accounts.email, email.toLowerCase()));
  return row ?? null;
}
