import { and, eq, gte } from 'drizzle-orm';
import { z } from 'zod';
import { newId, newSecret, sha256 } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { database } from '../../../platform/database/open.ts';
import { beforeWorkspace, inWorkspace } from '../../../platform/database/transaction.ts';
import { secretBox } from '../../../platform/secrets/secret-box.ts';
import { signInConnections } from '../factors/schema.ts';
import { keepOnce, takeOnce } from '../one-time.ts';
import { claimAccount } from '../passwords/claim-account.ts';
import { accounts, identities } from '../schema.ts';
import type { Account } from '../sessions/session.ts';
import { comeBackFrom, leaveFor, type Named, newJourney } from './provider.ts';

type Place = { workspaceId: string; connectionId: string };

const kept = z.object({
  workspaceId: z.uuid(),
  connectionId: z.uuid(),
  nonce: z.string(),
  verifier: z.string(),
  browser: z.string(),
  /** Whose sign-in the provider is to join, when somebody signed in asked for that. */
  accountId: z.string().nullable(),
});

/** The connections that are on for the domain of an address, in whatever workspace. */
export async function connectionsFor(email: string) {
  const domain = email.split('@')[1]?.toLowerCase() ?? '';
  const { id, kind, name, workspaceId, isOn } = signInConnections;
  return beforeWorkspace({ name: 'sign_in_domain', value: domain }, (tx) =>
    tx.select({ id, kind, name, workspaceId }).from(signInConnections).where(eq(isOn, true)),
  );
}

/** Sends a browser to a provider. It keeps `browser` and shows it when it comes back: nobody else's answer counts. */
export async function beginProviderSignIn(
  place: Place,
  accountId: string | null,
  now: Date,
): Promise<{ address: string; browser: string }> {
  const { provider } = await readConnection(place);
  const journey = await newJourney();
  const browser = newSecret(256);
  const value = { ...place, ...journey, browser: sha256(browser), accountId };
  const state = await keepOnce('connection', value, 600, now);
  return { address: await leaveFor(provider, { ...journey, state }), browser };
}

/**
 * The account that a provider names, for a browser that came back; `mayEnter` says who is a member of the workspace.
 * Known by issuer and subject; at first by an address that the provider has verified, of a domain that it is trusted
 * for, and then every way in ends that was there before the mailbox was proved. An address may be given to somebody
 * else at the provider: whoever holds it next is not the one who was known before.
 * @throws Problem 401 `provider-failed`, 403 `provider-knows-nobody`, `provider-knows-another`.
 */
export async function finishProviderSignIn(
  { search, browser }: { search: string; browser: string },
  mayEnter: (accountId: string, workspaceId: string) => Promise<boolean>,
  now: Date,
): Promise<{ account: Account; joinedBy: string | null }> {
  const state = new URLSearchParams(search).get('state') ?? '';
  const asked = kept.safeParse(await takeOnce('connection', state, now)).data;
  if (!asked || asked.browser !== sha256(browser)) throw new Problem(401, 'provider-failed');
  const { provider, domains, since } = await readConnection(asked);
  const named = await comeBackFrom(provider, search, { ...asked, state });
  const account =
    (await accountNamed(named)) ?? (await firstTime(named, { domains, since }, asked.accountId, now));
  const isWrong = asked.accountId !== null && account?.id !== asked.accountId;
  if (!account || isWrong || !(await mayEnter(account.id, asked.workspaceId)))
    throw new Problem(403, 'provider-knows-nobody');
  return { account, joinedBy: asked.accountId };
}

async function readConnection({ workspaceId, connectionId }: Place) {
  const mine = and(
    eq(signInConnections.workspaceId, workspaceId),
    eq(signInConnections.id, connectionId),
    eq(signInConnections.isOn, true),
  );
  const [row] = await inWorkspace(workspaceId, (tx) => tx.select().from(signInConnections).where(mine), {
    readOnly: true,
  });
  if (!row) throw notFound('connection');
  const clientSecret = (await secretBox()).open(row.sealedClientSecret, row.id);
  return {
    provider: { kind: row.kind, issuer: row.issuer, clientId: row.clientId, clientSecret },
    domains: row.domains,
    since: row.createdAt,
  };
}

const columns = { id: accounts.id, name: accounts.name, email: accounts.email };
const nameOf = (issuer: string) => `provider:${issuer}`;

async function accountNamed({ issuer, subject }: Named): Promise<Account | null> {
  const same = and(eq(identities.providerId, nameOf(issuer)), eq(identities.accountId, subject));
  const [row] = await database()
    .owner.select(columns)
    .from(identities)
    .innerJoin(accounts, eq(accounts.id, identities.userId))
    .where(same);
  return row ?? null;
}

/** Joins issuer and subject to an account: the one who asked while signed in, or the one of the verified address. */
async function firstTime(
  { issuer, subject, verifiedEmail }: Named,
  { domains, since }: { domains: string[]; since: Date },
  asker: string | null,
  now: Date,
): Promise<Account | null> {
  const email = verifiedEmail?.toLowerCase() ?? '';
  const isTrusted = domains.includes(email.split('@')[1] ?? '');
  if (asker === null && !isTrusted) return null;
  const wanted = asker === null ? eq(accounts.email, email) : eq(accounts.id, asker);
  const [account] = await database().owner.select(columns).from(accounts).where(wanted);
  if (!account) return null;
  if (asker === null) {
    await claimAccount(account.id, { keepFactor: false });
    if (await isKnownAs(account.id, issuer, since)) throw new Problem(403, 'provider-knows-another');
  }
  const row = { id: newId(), userId: account.id, accountId: subject, providerId: nameOf(issuer) };
  await database()
    .owner.insert(identities)
    .values({ ...row, createdAt: now, updatedAt: now })
    .onConflictDoNothing();
  return accountNamed({ issuer, subject, verifiedEmail });
}

/** Whether an account has a subject at this issuer already. Some providers name everyone anew for a new client. */
async function isKnownAs(accountId: string, issuer: string, since: Date): Promise<boolean> {
  const known = and(
    eq(identities.userId, accountId),
    eq(identities.providerId, nameOf(issuer)),
    gte(identities.createdAt, since),
  );
  return (await database().owner.select({ id: identities.id }).from(identities).where(known)).length > 0;
}
