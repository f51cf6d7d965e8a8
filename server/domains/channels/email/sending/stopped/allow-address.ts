import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../../../kernel/problem.ts';
import { command } from '../../../../../platform/command.ts';
import { stoppedAddresses } from '../../schema.ts';

/**
 * A person says that the address is right after all: mail goes there again, until its server says once more that nobody
 * has it. What was not sent meanwhile stays unsent. @throws Problem 404 `stopped-address-not-found`.
 */
export const allowAddress = command({
  name: 'channels.allow-address',
  permission: 'channels:write',
  input: z.strictObject({ id: z.uuid() }),
  async run({ tx, actor, announce }, { id }) {
    const mine = and(eq(stoppedAddresses.workspaceId, actor.workspaceId), eq(stoppedAddresses.id, id));
    const gone = await tx.delete(stoppedAddresses).where(mine).returning({ id: stoppedAddresses.id });
    if (gone.length === 0) throw notFound('stopped-address');
    announce('address.allowed', { type: 'stopped-address', id }, { stoppedId: id });
  },
});
