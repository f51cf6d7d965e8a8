import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { secretBox } from '../../../platform/secrets/secret-box.ts';
import { pushKeys } from '../schema.ts';
import { newSenderKeys, type SenderKeys } from './vapid.ts';

/** The pair of keys of the workspace, made at the first need; the private one lies sealed. */
export const senderKeys = command({
  name: 'notifications.sender-keys',
  permission: 'notifications:own',
  input: z.strictObject({}),
  async run({ tx, actor, now }): Promise<SenderKeys> {
    const { workspaceId } = actor;
    const box = await secretBox();
    const about = `push-keys ${workspaceId}`;
    const fresh = newSenderKeys();
    const row = { workspaceId, publicKey: fresh.publicKey, privateKey: box.seal(fresh.privateKey, about) };
    await tx
      .insert(pushKeys)
      .values({ ...row, createdAt: now })
      .onConflictDoNothing();
    const [kept = row] = await tx.select().from(pushKeys).where(eq(pushKeys.workspaceId, workspaceId));
    return { publicKey: kept.publicKey, privateKey: box.open(kept.privateKey, about) };
  },
});
