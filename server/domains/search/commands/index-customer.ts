import { and, asc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { isLanguage } from '../../../kernel/language.ts';
import { command, type Run } from '../../../platform/command.ts';
import { customerAddresses, customerNotes, customers } from '../../customers/schema.ts';
import { dropEntry, writeEntry } from './write-entry.ts';

/** Makes a customer findable by names, addresses and notes, or no longer when they are gone. */
export const indexCustomer = command({
  name: 'search.index-customer',
  permission: 'search:write',
  input: z.strictObject({ customerId: z.uuid() }),
  async run(run, { customerId }) {
    const mine = and(eq(customers.workspaceId, run.actor.workspaceId), eq(customers.id, customerId));
    const [customer] = await run.tx.select().from(customers).where(mine);
    if (!customer || customer.mergedIntoId || customer.erasedAt)
      return dropEntry(run, 'customer', customerId);
    await writeCustomer(run, customer);
  },
});

/** One entry of a customer. */
export async function writeCustomer(run: Run, customer: typeof customers.$inferSelect): Promise<void> {
  const { id, name, preferredName, language, updatedAt: at } = customer;
  const addresses = await addressesOf(run, id);
  const notes = await notesOf(run, id);
  await writeEntry(run, {
    ...{ type: 'customer', id, customerId: id, at, title: name },
    body: [preferredName ?? '', ...addresses, ...notes].filter(Boolean).join('\n'),
    language: isLanguage(language) ? language : null,
  });
}

async function addressesOf({ tx, actor }: Run, customerId: string): Promise<string[]> {
  const { workspaceId, customerId: owner, value, createdAt } = customerAddresses;
  const rows = await tx
    .select({ value })
    .from(customerAddresses)
    .where(and(eq(workspaceId, actor.workspaceId), eq(owner, customerId)))
    .orderBy(asc(createdAt));
  return rows.map((row) => row.value);
}

async function notesOf({ tx, actor }: Run, customerId: string): Promise<string[]> {
  const { workspaceId, customerId: owner, text, removedAt, createdAt } = customerNotes;
  const rows = await tx
    .select({ text })
    .from(customerNotes)
    .where(and(eq(workspaceId, actor.workspaceId), eq(owner, customerId), isNull(removedAt)))
    .orderBy(asc(createdAt))
    .limit(50);
  return rows.map((row) => row.text);
}
