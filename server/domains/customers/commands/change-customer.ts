import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { languages } from '../../../kernel/language.ts';
import { notFound } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { customers } from '../schema.ts';

/** A person corrects a customer's card: from then on no guess changes name or language. */
export const changeCustomer = command({
  name: 'customers.change-customer',
  permission: 'customers:write',
  input: z.strictObject({
    customerId: z.uuid(),
    name: z.string().trim().min(1).max(500).optional(),
    preferredName: z.string().trim().max(200).nullable().optional(),
    honorific: z.string().trim().max(50).nullable().optional(),
    language: z.enum(languages).nullable().optional(),
    notes: z.string().max(20_000).optional(),
    isInternal: z.boolean().optional(),
  }),
  async run({ tx, actor, announce, now }, { customerId, ...changes }) {
    const known = {
      ...(changes.name === undefined ? {} : { nameIsGuess: false }),
      ...(changes.language === undefined ? {} : { languageIsGuess: false }),
    };
    const tidy = {
      ...(changes.preferredName === undefined ? {} : { preferredName: changes.preferredName || null }),
      ...(changes.honorific === undefined ? {} : { honorific: changes.honorific || null }),
    };
    const changed = await tx
      .update(customers)
      .set({ ...changes, ...tidy, ...known, updatedAt: now })
      .where(and(eq(customers.workspaceId, actor.workspaceId), eq(customers.id, customerId)))
      .returning({ id: customers.id });
    if (changed.length === 0) throw notFound('customer');
    announce(
      'customer.changed',
      { type: 'customer', id: customerId },
      { customerId, fields: Object.keys(changes) },
    );
  },
});
