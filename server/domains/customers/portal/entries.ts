import { randomInt } from 'node:crypto';
import { and, eq, gt, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { newId, newSecret, sha256 } from '../../../kernel/ids.ts';
import { command, type Run } from '../../../platform/command.ts';
import { portalEntries, portalSessions } from './schema.ts';

/** How long a link and its code count, in minutes, and how often a code may be tried. */
export const entryMinutes = 10;
const codeTries = 5;
/** How long a customer stays signed in, in days. */
export const portalDays = 30;

/** Makes a link and a code for a customer; older ones end. `ticket` is the secret of the window that asked. */
export const openPortalEntry = command({
  name: 'customers.open-portal-entry',
  permission: 'customers:write',
  input: z.strictObject({ customerId: z.uuid(), ticket: z.string().min(20) }),
  async run({ tx, actor, now }, { customerId, ticket }) {
    const { workspaceId } = actor;
    const link = newSecret(256);
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const mine = and(eq(portalEntries.workspaceId, workspaceId), eq(portalEntries.customerId, customerId));
    await tx.delete(portalEntries).where(mine);
    await tx.insert(portalEntries).values({
      ...{ workspaceId, id: newId(), customerId },
      linkHash: sha256(link),
      ticketHash: sha256(ticket),
      codeHash: hashOf(ticket, code),
      expiresAt: new Date(now.getTime() + entryMinutes * 60_000),
      createdAt: now,
    });
    return { link, code };
  },
});

const shown = z.union([
  z.strictObject({ link: z.string().max(100) }),
  z.strictObject({ ticket: z.string().max(100), code: z.string().max(10) }),
]);

/**
 * Signs the customer of a link, or of a code in the window that asked for it, in: once, whoever else tries at once.
 * Null when it was used, ran out, was tried too often, or never was.
 */
export const enterPortal = command({
  name: 'customers.enter-portal',
  permission: 'customers:write',
  input: shown,
  async run(run, given): Promise<{ customerId: string; secret: string } | null> {
    const { tx, actor, now } = run;
    const customerId = await ('link' in given ? takeByLink(run, given.link) : takeByCode(run, given));
    if (!customerId) return null;
    const secret = newSecret(256);
    const expiresAt = new Date(now.getTime() + portalDays * 86_400_000);
    const row = { workspaceId: actor.workspaceId, id: newId(), customerId, hash: sha256(secret) };
    await tx.insert(portalSessions).values({ ...row, expiresAt, createdAt: now });
    return { customerId, secret };
  },
});

async function takeByLink({ tx, actor, now }: Run, link: string): Promise<string | null> {
  const live = and(
    eq(portalEntries.workspaceId, actor.workspaceId),
    eq(portalEntries.linkHash, sha256(link)),
    gt(portalEntries.expiresAt, now),
  );
  const [taken] = await tx.delete(portalEntries).where(live).returning({ id: portalEntries.customerId });
  return taken?.id ?? null;
}

/** Counts the try first, in the row: no number of tries at once is more than the allowed ones. */
async function takeByCode(
  { tx, actor, now }: Run,
  { ticket, code }: { ticket: string; code: string },
): Promise<string | null> {
  const live = and(
    eq(portalEntries.workspaceId, actor.workspaceId),
    eq(portalEntries.ticketHash, sha256(ticket)),
    gt(portalEntries.expiresAt, now),
    lt(portalEntries.tries, codeTries),
  );
  const [tried] = await tx
    .update(portalEntries)
    .set({ tries: sql`${portalEntries.tries} + 1` })
    .where(live)
    .returning();
  if (!tried || tried.codeHash !== hashOf(ticket, code)) return null;
  const mine = and(eq(portalEntries.workspaceId, actor.workspaceId), eq(portalEntries.id, tried.id));
  const taken = await tx.delete(portalEntries).where(mine).returning({ id: portalEntries.id });
  return taken.length > 0 ? tried.customerId : null;
}

/** The code alone has few values: hashed with the ticket, which nobody can guess, the table tells nothing of it. */
const hashOf = (ticket: string, code: string) => sha256(`${ticket}:${code}`);
