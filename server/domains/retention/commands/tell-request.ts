import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { customerCards } from '../../customers/index.ts';
import { requestCards, setCustomerValues } from '../../requests/index.ts';

/** A request waits again, or is another customer's now: it is told what its customer is worth. */
export const tellRequest = command({
  name: 'retention.tell-request',
  permission: 'retention:write',
  input: z.strictObject({ requestId: z.uuid() }),
  async run({ tx, actor, context }, { requestId }) {
    const theirs = and(
      eq(customerCards.workspaceId, requestCards.workspaceId),
      eq(customerCards.id, requestCards.customerId),
    );
    const values = await tx
      .select({ customerId: customerCards.id, valueMinor: customerCards.valueMinor })
      .from(requestCards)
      .innerJoin(customerCards, theirs)
      .where(and(eq(requestCards.workspaceId, actor.workspaceId), eq(requestCards.id, requestId)));
    await setCustomerValues(context, { values });
  },
});
