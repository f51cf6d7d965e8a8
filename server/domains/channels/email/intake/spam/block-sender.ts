import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../../../kernel/actor.ts';
import { newId } from '../../../../../kernel/ids.ts';
import { notFound } from '../../../../../kernel/problem.ts';
import { command } from '../../../../../platform/command.ts';
import { blockCustomer, findCustomerByEmail, unblockBlocked } from '../../../../customers/index.ts';
import { blockedSenders } from '../../schema.ts';

/** An address, or a whole domain with or without its `@`; kept in small letters. */
const pattern = z
  .string()
  .trim()
  .toLowerCase()
  .max(320)
  .regex(/^([^\s@]+@)?@?[^\s@]+\.[^\s@]+$|^[^\s@]*@localhost$/)
  .transform((text) => (text.includes('@') ? text : `@${text}`));

/**
 * Mail of this address or domain goes to the spam folder from now on. Blocking twice changes nothing. The address of
 * a customer blocks the customer: what is said of a person is said in one place.
 */
export const blockSender = command({
  name: 'channels.block-sender',
  permission: 'channels:write',
  input: z.strictObject({ pattern }),
  async run({ tx, actor, now, context }, { pattern }) {
    const { workspaceId } = actor;
    const customerId = await findCustomerByEmail(context, { email: pattern });
    if (customerId) {
      await blockCustomer(context, { customerId });
      return { id: customerId, pattern, createdAt: now };
    }
    const blockedBy = memberIdOf(actor);
    const row = { workspaceId, id: newId(), pattern, blockedBy, createdAt: now };
    await tx.insert(blockedSenders).values(row).onConflictDoNothing();
    const same = and(eq(blockedSenders.workspaceId, workspaceId), eq(blockedSenders.pattern, pattern));
    const [kept] = await tx.select().from(blockedSenders).where(same);
    return kept ?? row;
  },
});

/** Mail of the sender comes through again. @throws Problem 404 `blocked-sender-not-found`. */
export const unblockSender = command({
  name: 'channels.unblock-sender',
  permission: 'channels:write',
  input: z.strictObject({ id: z.uuid() }),
  async run({ tx, actor, context }, { id }) {
    if (await unblockBlocked(context, { customerId: id })) return;
    const mine = and(eq(blockedSenders.workspaceId, actor.workspaceId), eq(blockedSenders.id, id));
    const gone = await tx.delete(blockedSenders).where(mine).returning({ id: blockedSenders.id });
    if (gone.length === 0) throw notFound('blocked-sender');
  },
});
