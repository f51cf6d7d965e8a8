import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth } from 'better-auth/minimal';
import { and, eq } from 'drizzle-orm';
import { newId, newSecret } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import { database } from '../../platform/database/open.ts';
import { forgetCallers } from '../../platform/http/known-callers.ts';
import { accounts, identities, secrets, sessions, signInLimits, verifications } from './schema.ts';

/** The shortest password, in characters. */
export const shortestPassword = 8;

type Options = { publicUrl: string; secret: string; secure: boolean };

function build({ publicUrl, secret, secure }: Options) {
  return betterAuth({
    baseURL: publicUrl,
    basePath: '/api/v1/sign-in',
    secret,
    telemetry: { enabled: false },
    logger: { level: 'error' },
    database: drizzleAdapter(database().owner, {
      provider: 'pg',
      schema: {
        user: accounts,
        session: sessions,
        account: identities,
        verification: verifications,
        rateLimit: signInLimits,
      },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: 200,
    },
    session: { expiresIn: 7 * 86_400, updateAge: 86_400 },
    advanced: { database: { generateId: () => newId() }, cookiePrefix: 'sapa', useSecureCookies: secure },
  });
}

type SignIn = ReturnType<typeof build>;
let current: SignIn | null = null;

/** Opens the sign-in of the installation with its own secret, made at the first start. */
export async function openSignIn(publicUrl: string): Promise<void> {
  const secret = await installationSecret('sign-in');
  current = build({ publicUrl, secret, secure: publicUrl.startsWith('https:') });
}

function signIn(): SignIn {
  if (!current) throw new Problem(503, 'database-closed', { retryAfter: 5 });
  return current;
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

export type Account = { id: string; name: string; email: string };

/** Whoever the cookie of these headers signs in, or null. */
export async function accountOf(headers: Headers): Promise<Account | null> {
  if (!headers.has('cookie')) return null;
  const found = await signIn().api.getSession({ headers });
  return found ? { id: found.user.id, name: found.user.name, email: found.user.email } : null;
}

/**
 * Signs in by e-mail and password and returns the cookies to set. Wrong e-mail and wrong password answer alike.
 * @throws Problem 401 `sign-in-failed`.
 */
export async function signInByPassword(
  email: string,
  password: string,
  headers: Headers,
): Promise<{ account: Account; cookies: string[] }> {
  const answer = await signIn().api.signInEmail({ body: { email, password }, headers, asResponse: true });
  if (!answer.ok) throw new Problem(401, 'sign-in-failed');
  const { user } = (await answer.json()) as { user: Account };
  return {
    account: { id: user.id, name: user.name, email: user.email },
    cookies: answer.headers.getSetCookie(),
  };
}

/** Ends the session of these headers and returns the cookies that clear it. */
export async function signOut(headers: Headers): Promise<string[]> {
  forgetCallers();
  const answer = await signIn().api.signOut({ headers, asResponse: true });
  return answer.headers.getSetCookie();
}

/** Makes an account with a password. @throws Problem 409 `account-exists`. */
export async function createAccount(given: {
  name: string;
  email: string;
  password: string;
}): Promise<Account> {
  const context = await signIn().$context;
  const email = given.email.toLowerCase();
  const now = new Date();
  const account = {
    id: newId(),
    name: given.name,
    email,
    emailVerified: true,
    createdAt: now,
    updatedAt: now,
  };
  const password = await context.password.hash(given.password);
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

/** The account of an address, or null. */
export async function findAccount(email: string): Promise<Account | null> {
  const columns = { id: accounts.id, name: accounts.name, email: accounts.email };
  const [row] = await database()
    .owner.select(columns)
    .from(accounts)
    .where(eq(accounts.email, email.toLowerCase()));
  return row ?? null;
}

/** Whether this is the password of the account. */
export async function checkPassword(accountId: string, password: string): Promise<boolean> {
  const mine = and(eq(identities.userId, accountId), eq(identities.providerId, 'credential'));
  const [row] = await database().owner.select({ hash: identities.password }).from(identities).where(mine);
  if (!row?.hash) return false;
  const context = await signIn().$context;
  return context.password.verify({ hash: row.hash, password });
}

/** Ends every session of an account, on all nodes at once. */
export async function endSessions(accountId: string): Promise<void> {
  forgetCallers();
  await database().owner.delete(sessions).where(eq(sessions.userId, accountId));
}
