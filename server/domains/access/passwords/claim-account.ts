import { and, eq } from 'drizzle-orm';
import { database } from '../../../platform/database/open.ts';
import { forgetCallers } from '../../../platform/http/known-callers.ts';
import { passkeys, recoveryCodes, secondFactors } from '../factors/schema.ts';
import { accounts, identities, sessions } from '../schema.ts';

/**
 * The holder of the mailbox has come: if nobody had proved it before, whoever made the account was perhaps somebody
 * else, and all their ways in end: password, providers, passkeys, sessions. A second factor stays where the way in
 * asks for it anyway. The first of several callers does it, and nothing happens afterwards.
 */
export async function claimAccount(id: string, { keepFactor }: { keepFactor: boolean }): Promise<void> {
  await database().owner.transaction(async (tx) => {
    const unproved = and(eq(accounts.id, id), eq(accounts.emailVerified, false));
    const claimed = await tx
      .update(accounts)
      .set({ emailVerified: true })
      .where(unproved)
      .returning({ id: accounts.id });
    if (claimed.length === 0) return;
    await tx.delete(identities).where(eq(identities.userId, id));
    await tx.delete(passkeys).where(eq(passkeys.accountId, id));
    await tx.delete(sessions).where(eq(sessions.userId, id));
    if (keepFactor) return;
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, id));
    await tx.delete(secondFactors).where(eq(secondFactors.accountId, id));
  });
  forgetCallers();
}
