import { and, asc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { companyDomain } from '../addresses/rules.ts';
import type { FieldValues } from '../schema.ts';
import { organisationDomains, organisations } from './schema.ts';

export type Organisation = {
  id: string;
  name: string;
  domains: string[];
  fields: FieldValues;
  /** Whether its people see each other's requests in the help centre. */
  sharesRequests: boolean;
  createdAt: Date;
};

/** @throws Problem 404 `organisation-not-found`. */
export async function assertOrganisation(run: Run, organisationId: string): Promise<void> {
  const [found] = await withDomains(run, [organisationId]);
  if (!found) throw notFound('organisation');
}

/** The organisation that a mail address proves by its domain; null for strangers and free mail. */
export async function organisationOf({ tx, actor }: Run, email: string): Promise<string | null> {
  const domain = companyDomain(email);
  if (!domain) return null;
  const same = and(
    eq(organisationDomains.workspaceId, actor.workspaceId),
    eq(organisationDomains.domain, domain),
  );
  const [row] = await tx.select().from(organisationDomains).where(same);
  return row?.organisationId ?? null;
}

/** One organisation. @throws Problem 404 `organisation-not-found`. */
export const findOrganisation = query({
  name: 'customers.find-organisation',
  permission: 'customers:read',
  input: z.strictObject({ organisationId: z.uuid() }),
  async run(run, { organisationId }): Promise<Organisation> {
    const [found] = await withDomains(run, [organisationId]);
    if (!found) throw notFound('organisation');
    return found;
  },
});

/** Organisations with their domains; unknown ids are left out. */
export async function withDomains({ tx, actor }: Run, ids: string[]): Promise<Organisation[]> {
  if (ids.length === 0) return [];
  const { workspaceId } = actor;
  const rows = await tx
    .select()
    .from(organisations)
    .where(and(eq(organisations.workspaceId, workspaceId), inArray(organisations.id, ids)));
  const { workspaceId: w, organisationId, domain } = organisationDomains;
  const domains = await tx
    .select()
    .from(organisationDomains)
    .where(and(eq(w, workspaceId), inArray(organisationId, ids)))
    .orderBy(asc(domain));
  return rows.map(({ id, name, fields, sharesRequests, createdAt }) => ({
    ...{ id, name, fields, sharesRequests, createdAt },
    domains: domains.filter((one) => one.organisationId === id).map((one) => one.domain),
  }));
}
