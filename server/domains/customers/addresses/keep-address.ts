import { and, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { lockCustomer, tellChanged, writeCustomer } from '../commands/customer-row.ts';
import { addressInput } from '../inputs.ts';
import { customerAddresses } from '../schema.ts';
import { writeTerms } from '../terms/write-terms.ts';
import { isAddress, normalOf } from './rules.ts';

/**
 * One more way to reach a customer.
 * @throws Problem 400 `address-invalid`, 409 `address-taken` when it is somebody else's.
 */
export const addAddress = command({
  name: 'customers.add-address',
  permission: 'customers:write',
  input: addressInput.extend({ customerId: z.uuid() }),
  async run(run, { customerId, kind, value }) {
    const { tx, actor, now } = run;
    await lockCustomer(run, customerId);
    const normal = normalOf(kind, value);
    if (!isAddress(kind, normal)) throw new Problem(400, 'address-invalid', { fields: { value: kind } });
    const id = newId();
    const row = { workspaceId: actor.workspaceId, id, customerId, kind, value: normal, createdAt: now };
    const made = await tx.insert(customerAddresses).values(row).onConflictDoNothing().returning();
    if (made.length === 0) throw new Problem(409, 'address-taken', { params: { address: normal } });
    await settle(run, customerId);
    return { id };
  },
});

/** Makes an address the first of its kind, or says that a person has verified it. */
export const changeAddress = command({
  name: 'customers.change-address',
  permission: 'customers:write',
  input: z.strictObject({
    addressId: z.uuid(),
    primary: z.literal(true).optional(),
    verified: z.boolean().optional(),
  }),
  async run(run, { addressId, primary, verified }) {
    const { tx, now } = run;
    const row = await findAddress(run, addressId);
    const { customerId } = row;
    await lockCustomer(run, customerId);
    const { workspaceId: w, customerId: c, kind, id } = customerAddresses;
    const own = and(eq(w, row.workspaceId), eq(c, customerId));
    if (primary) {
      const others = and(own, eq(kind, row.kind), ne(id, addressId));
      await tx.update(customerAddresses).set({ isPrimary: false }).where(others);
      await tx
        .update(customerAddresses)
        .set({ isPrimary: true })
        .where(and(own, eq(id, addressId)));
    }
    if (verified !== undefined) {
      const verifiedAt = verified ? (row.verifiedAt ?? now) : null;
      await tx
        .update(customerAddresses)
        .set({ verifiedAt })
        .where(and(own, eq(id, addressId)));
    }
    await settle(run, customerId);
  },
});

/** Takes an address away; who writes from it afterwards is somebody new. */
export const removeAddress = command({
  name: 'customers.remove-address',
  permission: 'customers:write',
  input: z.strictObject({ addressId: z.uuid() }),
  async run(run, { addressId }) {
    const { customerId } = await findAddress(run, addressId);
    await lockCustomer(run, customerId);
    const { workspaceId, id } = customerAddresses;
    const mine = and(eq(workspaceId, run.actor.workspaceId), eq(id, addressId));
    await run.tx.delete(customerAddresses).where(mine);
    await settle(run, customerId);
  },
});

async function findAddress({ tx, actor }: Run, addressId: string) {
  const { workspaceId, id } = customerAddresses;
  const mine = and(eq(workspaceId, actor.workspaceId), eq(id, addressId));
  const [row] = await tx.select().from(customerAddresses).where(mine);
  if (!row) throw notFound('address');
  return row;
}

async function settle(run: Run, customerId: string): Promise<void> {
  await writeCustomer(run, customerId, {});
  await writeTerms(run, [customerId]);
  tellChanged(run, customerId, ['addresses']);
}
