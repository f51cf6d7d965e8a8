import { and, eq, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { companyDomain, phoneTail } from '../addresses/rules.ts';
import { type CustomerCard, cardsOf } from '../queries/customer-card.ts';
import { customers } from '../schema.ts';

export type Duplicate = { customer: CustomerCard; because: ('phone' | 'name-and-domain' | 'name')[] };

/**
 * Who may be the same person: the same phone number however it is written, or the same name, with the same company's
 * mail domain or where one of the two has no mail address. At most ten, the surest first.
 */
export const findDuplicates = query({
  name: 'customers.find-duplicates',
  permission: 'customers:read',
  input: z.strictObject({ customerId: z.uuid() }),
  async run(run, { customerId }): Promise<Duplicate[]> {
    const [own] = await cardsOf(run, [customerId]);
    if (!own) return [];
    const ids = await candidates(run, own);
    const cards = await cardsOf(run, ids);
    return cards
      .map((customer) => ({ customer, because: reasonsOf(own, customer) }))
      .filter(({ because }) => because.length > 0)
      .sort((a, b) => weight(b) - weight(a))
      .slice(0, 10);
  },
});

async function candidates({ tx, actor }: Run, own: CustomerCard): Promise<string[]> {
  const terms = tailsOf(own).map((tail) => `w${tail}`);
  const byPhone: SQL | undefined =
    terms.length === 0
      ? undefined
      : sql`${customers.id} in (select customer_id from customer_terms where workspace_id = ${actor.workspaceId}::uuid
          and term collate "C" in (${sql.join(
            terms.map((term) => sql`${term}`),
            sql`, `,
          )}))`;
  const rows = await tx
    .select({ id: customers.id })
    .from(customers)
    .where(
      and(
        eq(customers.workspaceId, actor.workspaceId),
        isNull(customers.mergedIntoId),
        ne(customers.id, own.id),
        or(byPhone, eq(customers.name, own.name)),
      ),
    )
    .limit(50);
  return rows.map((row) => row.id);
}

function reasonsOf(own: CustomerCard, other: CustomerCard): Duplicate['because'] {
  const samePhone = tailsOf(own).some((tail) => tailsOf(other).includes(tail));
  const sameName = own.name.trim() === other.name.trim();
  const sameDomain = domainsOf(own).some((domain) => domainsOf(other).includes(domain));
  const oneHasNone = mailsOf(own).length === 0 || mailsOf(other).length === 0;
  return [
    ...(samePhone ? ['phone' as const] : []),
    ...(sameName && sameDomain ? ['name-and-domain' as const] : []),
    ...(sameName && !sameDomain && oneHasNone ? ['name' as const] : []),
  ];
}

function weight({ because }: Duplicate): number {
  return because.reduce((sum, one) => sum + (one === 'name' ? 1 : 3), 0);
}

function tailsOf({ addresses }: CustomerCard): string[] {
  const phones = addresses.filter(({ kind }) => kind === 'phone' || kind === 'whatsapp');
  return [...new Set(phones.map(({ value }) => phoneTail(value)).filter((tail) => tail.length >= 7))];
}

function mailsOf({ addresses }: CustomerCard): string[] {
  return addresses.filter(({ kind }) => kind === 'email').map(({ value }) => value);
}

function domainsOf(card: CustomerCard): string[] {
  return mailsOf(card).flatMap((mail) => companyDomain(mail) ?? []);
}
