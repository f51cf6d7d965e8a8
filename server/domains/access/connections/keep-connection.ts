import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, query } from '../../../platform/command.ts';
import { secretBox } from '../../../platform/secrets/secret-box.ts';
import { signInConnections } from '../factors/schema.ts';
import { inspectProvider } from './provider.ts';

export const connectionKinds = ['google', 'microsoft', 'generic'] as const;

const domain = z
  .string()
  .toLowerCase()
  .regex(/^([a-z0-9-]{1,63}\.)+[a-z]{2,63}$/);
const fields = {
  name: z.string().trim().min(1).max(100),
  issuer: z.url().max(500),
  clientId: z.string().trim().min(1).max(500),
  clientSecret: z.string().min(1).max(1000),
  domains: z.array(domain).min(1).max(50),
};
export const connectionInput = z.strictObject({ kind: z.enum(connectionKinds), ...fields });
export const connectionChange = z.strictObject({
  name: fields.name.optional(),
  clientId: fields.clientId.optional(),
  clientSecret: fields.clientSecret.optional(),
  domains: fields.domains.optional(),
  isOn: z.boolean().optional(),
});

/** The providers that a workspace trusts; never their secrets. */
export const listConnections = query({
  name: 'access.list-connections',
  permission: 'access:read',
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const { id, kind, name, issuer, clientId, domains, isOn } = signInConnections;
    return tx
      .select({ id, kind, name, issuer, clientId, domains, isOn })
      .from(signInConnections)
      .where(eq(signInConnections.workspaceId, actor.workspaceId))
      .orderBy(signInConnections.createdAt);
  },
});

/**
 * Trusts a provider for the addresses of some domains. It is asked who it is first.
 * @throws Problem 400 `address-refused`, `provider-refused`, `provider-of-everyone`.
 */
export const createConnection = command({
  name: 'access.create-connection',
  permission: 'access:write',
  input: connectionInput,
  async run({ tx, actor, announce, now }, { clientSecret, ...given }) {
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    if (isOfEveryone(given.issuer)) throw new Problem(400, 'provider-of-everyone');
    await inspectProvider(given.issuer);
    const id = newId();
    const sealedClientSecret = (await secretBox()).seal(clientSecret, id);
    const row = { ...given, workspaceId: actor.workspaceId, id, sealedClientSecret, createdAt: now };
    await tx.insert(signInConnections).values(row);
    announce('sign-in.connection-changed', { type: 'workspace', id: actor.workspaceId }, on(id, true));
    return { id };
  },
});

/**
 * Renames a connection, gives it another client or secret or other domains, or turns it on or off. Its issuer stays: people
 * are known by it. With another client it counts from now: the provider may name everyone anew.
 */
export const changeConnection = command({
  name: 'access.change-connection',
  permission: 'access:write',
  input: connectionChange.extend({ id: z.uuid() }),
  async run({ tx, actor, announce, now }, { id, clientSecret, ...changes }) {
    const secret = clientSecret && { sealedClientSecret: (await secretBox()).seal(clientSecret, id) };
    const mine = and(eq(signInConnections.workspaceId, actor.workspaceId), eq(signInConnections.id, id));
    const [before] = await tx
      .select({ clientId: signInConnections.clientId })
      .from(signInConnections)
      .where(mine);
    const isOther = changes.clientId !== undefined && changes.clientId !== before?.clientId;
    const set = { ...changes, ...secret, ...(isOther ? { createdAt: now } : {}) };
    if (Object.keys(set).length === 0) return;
    const [row] = await tx.update(signInConnections).set(set).where(mine).returning();
    if (!row) throw notFound('connection');
    announce('sign-in.connection-changed', { type: 'workspace', id: actor.workspaceId }, on(id, row.isOn));
  },
});

/** Trusts a provider no longer. */
export const removeConnection = command({
  name: 'access.remove-connection',
  permission: 'access:write',
  input: z.strictObject({ id: z.uuid() }),
  async run({ tx, actor, announce }, { id }) {
    const mine = and(eq(signInConnections.workspaceId, actor.workspaceId), eq(signInConnections.id, id));
    const gone = await tx.delete(signInConnections).where(mine).returning({ id: signInConnections.id });
    if (gone.length === 0) throw notFound('connection');
    announce('sign-in.connection-changed', { type: 'workspace', id: actor.workspaceId }, on(id, false));
  },
});

const on = (connectionId: string, isOn: boolean) => ({ connectionId, isOn });

/** Microsoft's shared doors speak for every company on earth: one company's own door names its tenant. */
function isOfEveryone(issuer: string): boolean {
  const { hostname, pathname } = new URL(issuer);
  return hostname === 'login.microsoftonline.com' && /^\/(common|organizations|consumers)\b/.test(pathname);
}
