import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { notFound } from '../../../../kernel/problem.ts';
import type { Run } from '../../../../platform/command.ts';
import { mailboxes } from '../schema.ts';

export type Mailbox = typeof mailboxes.$inferSelect;

/** The mailboxes in which we ourselves read and write, the default one first: none that plays a customer. */
export async function openMailboxes(run: Run): Promise<Mailbox[]> {
  return (await everyMailbox(run)).filter(({ playsCustomer }) => !playsCustomer);
}

/** All mailboxes that are in use, those that play customers too, the default one first. */
export async function everyMailbox({ tx, actor }: Run): Promise<Mailbox[]> {
  const mine = and(eq(mailboxes.workspaceId, actor.workspaceId), isNull(mailboxes.closedAt));
  return tx.select().from(mailboxes).where(mine).orderBy(desc(mailboxes.isDefault), asc(mailboxes.createdAt));
}

/**
 * The mailbox that writes: the one that was written to, else the brand's, else the default one.
 * @throws Problem 404 `mailbox-not-found` when the workspace has none.
 */
export function chooseMailbox(
  all: Mailbox[],
  wanted: { mailboxId: string | null; brandId: string | null },
): Mailbox {
  const chosen =
    all.find((one) => one.id === wanted.mailboxId) ??
    all.find((one) => wanted.brandId !== null && one.brandId === wanted.brandId) ??
    all[0];
  if (!chosen) throw notFound('mailbox');
  return chosen;
}

/** Our own addresses: what goes there would come straight back. */
export function addressesOf(all: Mailbox[]): Set<string> {
  return new Set(all.map((one) => one.address.toLowerCase()));
}
