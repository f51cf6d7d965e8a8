import { and, eq, gt, lt } from 'drizzle-orm';
import { z } from 'zod';
import { sha256 } from '../../../kernel/ids.ts';
import { command, query } from '../../../platform/command.ts';
import { portalEntries, portalSessions } from './schema.ts';

/** The customer whom a secret of the portal signs in, or null. */
export const findPortalCustomer = query({
  name: 'customers.find-portal-customer',
  permission: 'customers:read',
  input: z.strictObject({ secret: z.string().max(100) }),
  async run({ tx, actor, now }, { secret }): Promise<string | null> {
    const live = and(
      eq(portalSessions.workspaceId, actor.workspaceId),
      eq(portalSessions.hash, sha256(secret)),
      gt(portalSessions.expiresAt, now),
    );
    const [row] = await tx.select({ id: portalSessions.customerId }).from(portalSessions).where(live);
    return row?.id ?? null;
  },
});

/** Signs out of the portal. */
export const leavePortal = command({
  name: 'customers.leave-portal',
  permission: 'customers:write',
  input: z.strictObject({ secret: z.string().max(100) }),
  async run({ tx, actor }, { secret }) {
    const { workspaceId, hash } = portalSessions;
    await tx.delete(portalSessions).where(and(eq(workspaceId, actor.workspaceId), eq(hash, sha256(secret))));
  },
});

/** Forgets entries and sessions of the portal that have run out. */
export const forgetPortal = command({
  name: 'customers.forget-portal',
  permission: 'customers:write',
  input: z.strictObject({}),
  async run({ tx, actor, now }) {
    for (const table of [portalEntries, portalSessions])
      await tx.delete(table).where(and(eq(table.workspaceId, actor.workspaceId), lt(table.expiresAt, now)));
  },
});
