import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { command } from '../../../platform/command.ts';
import { addAddress } from '../addresses/keep-address.ts';
import { addressInput, cardChanges } from '../inputs.ts';
import { customers } from '../schema.ts';
import { changeCustomer } from './change-customer.ts';

/** Takes somebody down by hand. @throws Problem 409 `address-taken` when an address is somebody else's. */
export const createCustomer = command({
  name: 'customers.create-customer',
  permission: 'customers:write',
  input: z.strictObject({
    ...cardChanges,
    name: z.string().trim().min(1).max(500),
    addresses: z.array(addressInput).max(20).default([]),
  }),
  async run(run, { addresses, ...card }) {
    const { tx, actor, now, announce, context } = run;
    const customerId = newId();
    const row = { workspaceId: actor.workspaceId, id: customerId, name: card.name, nameIsGuess: false };
    await tx.insert(customers).values({ ...row, createdAt: now, updatedAt: now });
    announce('customer.created', { type: 'customer', id: customerId }, { customerId });
    for (const address of addresses) await addAddress(context, { customerId, ...address });
    await changeCustomer(context, { customerId, ...card });
    return { customerId };
  },
});
