import { eq } from 'drizzle-orm';
import { newId } from '../../../../kernel/ids.ts';
import { inWorkspace } from '../../../../platform/database/transaction.ts';
import type { Workspace } from '../../../access/index.ts';
import type { Destination } from '../intake/keep/arrival.ts';
import { mailboxes, mailRoutes } from '../schema.ts';

/** The mailbox that a workspace has before anybody set one up. */
export const defaultAddress = 'support@localhost';

/** Makes the default mailbox of a workspace once, whoever comes first. */
export function ensureDefaultMailbox(workspace: Workspace, now: Date): Promise<Destination> {
  const workspaceId = workspace.id;
  return inWorkspace(workspaceId, async (tx) => {
    const row = {
      workspaceId,
      id: newId(),
      address: defaultAddress,
      name: workspace.name,
      language: workspace.language,
      isDefault: true,
      createdAt: now,
    };
    await tx.insert(mailboxes).values(row).onConflictDoNothing();
    const [kept] = await tx
      .select({ id: mailboxes.id })
      .from(mailboxes)
      .where(eq(mailboxes.address, defaultAddress));
    const mailboxId = kept?.id ?? row.id;
    await tx
      .insert(mailRoutes)
      .values({ address: defaultAddress, workspaceId, mailboxId })
      .onConflictDoNothing();
    return { workspaceId, mailboxId };
  });
}
