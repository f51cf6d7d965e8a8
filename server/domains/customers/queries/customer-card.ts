import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { isHidden } from '../../../kernel/actor.ts';
import type { Run } from '../../../platform/command.ts';
import type { AddressKind } from '../addresses/rules.ts';
import { organisations } from '../organisations/schema.ts';
import { spokenName } from '../rules.ts';
import { customerAddresses, customers, type FieldValues } from '../schema.ts';

export type CustomerCard = {
  id: string;
  name: string;
  preferredName: string | null;
  honorific: string | null;
  spokenName: string;
  language: string | null;
  isInternal: boolean;
  organisation: { id: string; name: string } | null;
  tags: string[];
  fields: FieldValues;
  email: string | null;
  addresses: { id: string; kind: AddressKind; value: string; verified: boolean; primary: boolean }[];
  blockedAt: Date | null;
  /** Since when their data is erased; nothing can be written on such a card. */
  erasedAt: Date | null;
  lastContactAt: Date | null;
  openRequests: number;
  requestCount: number;
  createdAt: Date;
};

/** Cards of several customers with their addresses, first ones first; unknown and restricted ones are left out. */
export async function cardsOf({ tx, actor }: Run, asked: string[]): Promise<CustomerCard[]> {
  const ids = asked.filter((id) => !isHidden(actor, id));
  if (ids.length === 0) return [];
  const { workspaceId } = actor;
  const own = and(
    eq(organisations.workspaceId, customers.workspaceId),
    eq(organisations.id, customers.organisationId),
  );
  const people = await tx
    .select({ one: customers, organisationName: organisations.name })
    .from(customers)
    .leftJoin(organisations, own)
    .where(and(eq(customers.workspaceId, workspaceId), inArray(customers.id, ids)));
  const { workspaceId: w, customerId, isPrimary, createdAt, id } = customerAddresses;
  const addresses = await tx
    .select()
    .from(customerAddresses)
    .where(and(eq(w, workspaceId), inArray(customerId, ids)))
    .orderBy(desc(isPrimary), asc(createdAt), asc(id));
  const byOwner = Map.groupBy(addresses, (address) => address.customerId);
  return people.map(({ one, organisationName }) => toCard(one, organisationName, byOwner.get(one.id) ?? []));
}

function toCard(
  one: typeof customers.$inferSelect,
  organisationName: string | null,
  addresses: (typeof customerAddresses.$inferSelect)[],
): CustomerCard {
  const { id, name, preferredName, honorific, language, isInternal, tags, fields, organisationId } = one;
  const { blockedAt, erasedAt, lastContactAt, openRequests, requestCount, createdAt } = one;
  return {
    ...{ id, name, preferredName, honorific, language, isInternal, tags, fields },
    ...{ blockedAt, erasedAt, lastContactAt, openRequests, requestCount, createdAt },
    spokenName: spokenName(one),
    organisation: organisationId ? { id: organisationId, name: organisationName ?? '' } : null,
    email: addresses.find((address) => address.kind === 'email')?.value ?? null,
    addresses: addresses.map((address) => ({
      ...{ id: address.id, kind: address.kind as AddressKind, value: address.value },
      ...{ verified: address.verifiedAt !== null, primary: address.isPrimary },
    })),
  };
}
