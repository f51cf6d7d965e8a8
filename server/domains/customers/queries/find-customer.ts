import { and, asc, desc, eq, ilike, inArray, lt, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { normalAddress, spokenName } from '../rules.ts';
import { customerAddresses, customers } from '../schema.ts';

export type CustomerCard = {
  id: string;
  name: string;
  preferredName: string | null;
  honorific: string | null;
  spokenName: string;
  language: string | null;
  notes: string;
  isInternal: boolean;
  email: string | null;
  addresses: { kind: string; value: string; verified: boolean }[];
  createdAt: Date;
};

/** One customer with the addresses. @throws Problem 404 `customer-not-found`. */
export const findCustomer = query({
  name: 'customers.find-customer',
  permission: 'customers:read',
  input: z.strictObject({ customerId: z.uuid() }),
  async run(run, { customerId }): Promise<CustomerCard> {
    const [card] = await cards(run, [customerId]);
    if (!card) throw notFound('customer');
    return card;
  },
});

/** Cards of several customers; unknown ids are left out. */
export const listCustomerCards = query({
  name: 'customers.list-customer-cards',
  permission: 'customers:read',
  input: z.strictObject({ customerIds: z.array(z.uuid()).max(1000) }),
  run: (run, { customerIds }) => cards(run, customerIds),
});

/** The id of the customer with this mail address, or null. */
export const findCustomerByEmail = query({
  name: 'customers.find-customer-by-email',
  permission: 'customers:read',
  input: z.strictObject({ email: z.string().max(320) }),
  async run({ tx, actor }, { email }): Promise<string | null> {
    const { workspaceId, kind, value } = customerAddresses;
    const same = and(eq(workspaceId, actor.workspaceId), eq(kind, 'email'), eq(value, normalAddress(email)));
    const [row] = await tx.select({ id: customerAddresses.customerId }).from(customerAddresses).where(same);
    return row?.id ?? null;
  },
});

/** A page of customers, newest first; `q` looks into names and addresses. */
export const listCustomers = query({
  name: 'customers.list-customers',
  permission: 'customers:read',
  input: z.strictObject({ ...pageInput, q: z.string().max(200).optional() }),
  async run(run, { limit, cursor, q }) {
    const { tx, actor } = run;
    const at = readCursor(cursor, ['time', 'id']);
    const after = at
      ? or(
          lt(customers.createdAt, sql`${at[0]}::timestamptz`),
          and(eq(customers.createdAt, sql`${at[0]}::timestamptz`), lt(customers.id, String(at[1]))),
        )
      : undefined;
    const rows = await tx
      .select({ id: customers.id, createdAt: customers.createdAt })
      .from(customers)
      .where(and(eq(customers.workspaceId, actor.workspaceId), after, q ? matching(run, q) : undefined))
      .orderBy(desc(customers.createdAt), desc(customers.id))
      .limit(limit + 1);
    const page = toPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id]);
    const found = await cards(
      run,
      page.items.map((row) => row.id),
    );
    const byId = new Map(found.map((card) => [card.id, card]));
    return { items: page.items.flatMap((row) => byId.get(row.id) ?? []), nextCursor: page.nextCursor };
  },
});

function matching({ tx, actor }: Run, q: string) {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  const inAddress = tx
    .select({ id: customerAddresses.customerId })
    .from(customerAddresses)
    .where(
      and(eq(customerAddresses.workspaceId, actor.workspaceId), ilike(customerAddresses.value, pattern)),
    );
  return or(
    ilike(customers.name, pattern),
    ilike(customers.preferredName, pattern),
    inArray(customers.id, inAddress),
  );
}

async function cards({ tx, actor }: Run, ids: string[]): Promise<CustomerCard[]> {
  if (ids.length === 0) return [];
  const { workspaceId } = actor;
  const people = await tx
    .select()
    .from(customers)
    .where(and(eq(customers.workspaceId, workspaceId), inArray(customers.id, ids)));
  const addresses = await tx
    .select()
    .from(customerAddresses)
    .where(and(eq(customerAddresses.workspaceId, workspaceId), inArray(customerAddresses.customerId, ids)))
    .orderBy(asc(customerAddresses.createdAt));
  return people.map((one) => {
    const own = addresses.filter((address) => address.customerId === one.id);
    const { id, name, preferredName, honorific, language, notes, isInternal, createdAt } = one;
    return {
      ...{ id, name, preferredName, honorific, language, notes, isInternal, createdAt },
      spokenName: spokenName(one),
      email: own.find((address) => address.kind === 'email')?.value ?? null,
      addresses: own.map(({ kind, value, verifiedAt }) => ({ kind, value, verified: verifiedAt !== null })),
    };
  });
}
