import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { languages } from '../../../kernel/language.ts';
import { command, type Run } from '../../../platform/command.ts';
import { addressKinds, normalOf } from '../addresses/rules.ts';
import { organisationOf } from '../organisations/find-organisation.ts';
import { nameFromAddress } from '../rules.ts';
import { customerAddresses, customers } from '../schema.ts';
import { addTerms, writeTerms } from '../terms/write-terms.ts';

const input = z.strictObject({
  kind: z.enum(addressKinds).default('email'),
  value: z.string().min(1).max(320),
  name: z.string().max(500).nullable(),
  language: z.enum(languages).nullable(),
  /** Whether the channel proved that the address is the sender's. */
  verified: z.boolean(),
});

/**
 * Finds the customer of an address or makes one. Guesses of name and language only fill what no person has set.
 * Two at once for a new address make one customer.
 */
export const recogniseCustomer = command({
  name: 'customers.recognise-customer',
  permission: 'customers:write',
  input,
  async run(run, given) {
    const value = normalOf(given.kind, given.value) || given.value;
    const known = await find(run, given.kind, value);
    if (known) return improve(run, known, given);
    return create(run, { ...given, value });
  },
});

type Given = z.output<typeof input>;
type Known = { customer: typeof customers.$inferSelect; address: typeof customerAddresses.$inferSelect };

async function find({ tx, actor }: Run, kind: string, value: string): Promise<Known | undefined> {
  const { workspaceId } = actor;
  const same = and(
    eq(customerAddresses.workspaceId, workspaceId),
    eq(customerAddresses.kind, kind),
    eq(customerAddresses.value, value),
  );
  const joined = and(
    eq(customers.workspaceId, customerAddresses.workspaceId),
    eq(customers.id, customerAddresses.customerId),
  );
  const [row] = await tx
    .select({ customer: customers, address: customerAddresses })
    .from(customerAddresses)
    .innerJoin(customers, joined)
    .where(same);
  return row;
}

async function improve(run: Run, { customer, address }: Known, given: Given) {
  const { tx, now, announce } = run;
  const { workspaceId, id } = customer;
  const isProvedNow = given.verified && !address.verifiedAt;
  const better: Partial<typeof customers.$inferInsert> = {};
  if (customer.languageIsGuess && given.language && customer.language !== given.language)
    better.language = given.language;
  if (customer.nameIsGuess && given.name?.trim() && given.verified && customer.name !== given.name.trim())
    better.name = given.name.trim();
  if (isProvedNow && given.kind === 'email' && customer.organisationIsGuess && !customer.organisationId) {
    const organisationId = await organisationOf(run, address.value);
    if (organisationId) better.organisationId = organisationId;
  }
  const fields = Object.keys(better);
  if (customer.importId) better.importId = null;
  if (Object.keys(better).length > 0) {
    const mine = and(eq(customers.workspaceId, workspaceId), eq(customers.id, id));
    await tx
      .update(customers)
      .set({ ...better, updatedAt: now })
      .where(mine);
  }
  if (better.name) await writeTerms(run, [id]);
  if (fields.length > 0) announce('customer.changed', { type: 'customer', id }, { customerId: id, fields });
  if (isProvedNow) {
    const mine = and(eq(customerAddresses.workspaceId, workspaceId), eq(customerAddresses.id, address.id));
    await tx.update(customerAddresses).set({ verifiedAt: now }).where(mine);
  }
  return { customerId: id, isNew: false, language: better.language ?? customer.language };
}

async function create(
  run: Run,
  given: Given,
): Promise<{ customerId: string; isNew: boolean; language: string | null }> {
  const { tx, actor, now, announce } = run;
  const { workspaceId } = actor;
  const { kind, value, language } = given;
  const customerId = newId();
  const name = given.name?.trim() || (kind === 'email' ? nameFromAddress(value) : value);
  const organisationId = given.verified && kind === 'email' ? await organisationOf(run, value) : null;
  const card = { name, language, organisationId, createdAt: now, updatedAt: now };
  await tx.insert(customers).values({ workspaceId, id: customerId, ...card });
  const address = {
    workspaceId,
    id: newId(),
    customerId,
    kind,
    value,
    verifiedAt: given.verified ? now : null,
    createdAt: now,
  };
  const made = await tx
    .insert(customerAddresses)
    .values(address)
    .onConflictDoNothing()
    .returning({ id: customerAddresses.id });
  if (made.length === 0) {
    await tx
      .delete(customers)
      .where(and(eq(customers.workspaceId, workspaceId), eq(customers.id, customerId)));
    const first = await find(run, kind, value);
    if (first) return { customerId: first.customer.id, isNew: false, language: first.customer.language };
  }
  const bare = { preferredName: null, tags: [], fields: {}, addresses: [{ kind, value }] };
  await addTerms(run, [{ id: customerId, name, ...bare }]);
  announce('customer.created', { type: 'customer', id: customerId }, { customerId });
  return { customerId, isNew: true, language };
}
