import { and, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { phoneWritings } from '../addresses/phone-writings.ts';
import { normalOf } from '../addresses/rules.ts';
import { customerAddresses, customers } from '../schema.ts';

/**
 * The customer who calls from a number: by exactly this writing first, else by another one of it. Null for a number that
 * nobody has, or several: who it is, nobody guesses.
 */
export const findCustomerByNumber = query({
  name: 'customers.find-by-number',
  permission: 'customers:read',
  input: z.strictObject({ number: z.string().max(50) }),
  async run({ tx, actor }, { number }): Promise<{ customerId: string } | null> {
    const writings = phoneWritings(number);
    if (writings.length === 0) return null;
    const { workspaceId, kind, value, customerId } = customerAddresses;
    const rows = await tx
      .selectDistinct({ customerId, value })
      .from(customerAddresses)
      .innerJoin(customers, and(eq(customers.workspaceId, workspaceId), eq(customers.id, customerId)))
      .where(
        and(
          eq(workspaceId, actor.workspaceId),
          inArray(kind, ['phone', 'whatsapp']),
          inArray(value, writings),
          isNull(customers.mergedIntoId),
        ),
      );
    const exact = rows.filter((one) => one.value === normalOf('phone', number));
    const found = new Set((exact.length > 0 ? exact : rows).map((one) => one.customerId));
    const [only] = found;
    return found.size === 1 && only ? { customerId: only } : null;
  },
});
