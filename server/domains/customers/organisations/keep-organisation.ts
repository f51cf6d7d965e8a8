import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { isFreeMail } from '../addresses/rules.ts';
import { readFieldChanges } from '../fields/read-values.ts';
import { customerAddresses, customers } from '../schema.ts';
import { organisationDomains, organisations } from './schema.ts';

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .transform((text) => text.replace(/^@/, ''));
const given = {
  name: z.string().trim().min(1).max(200),
  domains: z.array(domain).max(50),
  fields: z.record(z.string().max(60), z.unknown()),
  sharesRequests: z.boolean(),
};

/** A company of customers. Whoever wrote from one of its domains, proved, is one of its people at once. */
export const createOrganisation = command({
  name: 'customers.create-organisation',
  permission: 'customers:write',
  input: z.strictObject({
    name: given.name,
    domains: given.domains.default([]),
    fields: given.fields.default({}),
    sharesRequests: given.sharesRequests.default(false),
    /** The import that brought it: taken back, it goes as well. */
    importId: z.uuid().nullable().default(null),
  }),
  async run(run, { domains, fields, ...rest }) {
    const { tx, actor, now, announce } = run;
    const id = newId();
    const values = await readFieldChanges(run, 'organisation', {}, fields);
    const row = {
      workspaceId: actor.workspaceId,
      id,
      ...rest,
      fields: values,
      createdAt: now,
      updatedAt: now,
    };
    await tx.insert(organisations).values(row);
    await takeDomains(run, id, domains);
    announce('organisation.created', { type: 'organisation', id }, { organisationId: id });
    return { id };
  },
});

/** Changes an organisation; `domains` are all of them from then on. @throws Problem 409 `domain-taken`. */
export const changeOrganisation = command({
  name: 'customers.change-organisation',
  permission: 'customers:write',
  input: z.strictObject({
    organisationId: z.uuid(),
    name: given.name.optional(),
    domains: given.domains.optional(),
    fields: given.fields.optional(),
    sharesRequests: given.sharesRequests.optional(),
  }),
  async run(run, { organisationId, domains, fields, ...changes }) {
    const { tx, actor, now, announce } = run;
    const mine = and(eq(organisations.workspaceId, actor.workspaceId), eq(organisations.id, organisationId));
    const [row] = await tx.select().from(organisations).where(mine).for('update');
    if (!row) throw notFound('organisation');
    const values = fields ? { fields: await readFieldChanges(run, 'organisation', row.fields, fields) } : {};
    await tx
      .update(organisations)
      .set({ ...changes, ...values, importId: null, updatedAt: now })
      .where(mine);
    if (domains) await takeDomains(run, organisationId, domains);
    const changed = [...Object.keys(changes), ...(domains ? ['domains'] : []), ...(fields ? ['fields'] : [])];
    announce(
      'organisation.changed',
      { type: 'organisation', id: organisationId },
      { organisationId, fields: changed },
    );
  },
});

/** Takes an organisation away; its people stay, and belong to nobody. */
export const deleteOrganisation = command({
  name: 'customers.delete-organisation',
  permission: 'customers:write',
  input: z.strictObject({ organisationId: z.uuid() }),
  async run({ tx, actor, announce }, { organisationId }) {
    const { workspaceId } = actor;
    const people = and(eq(customers.workspaceId, workspaceId), eq(customers.organisationId, organisationId));
    await tx.update(customers).set({ organisationId: null, organisationIsGuess: true }).where(people);
    const mine = and(eq(organisations.workspaceId, workspaceId), eq(organisations.id, organisationId));
    const gone = await tx.delete(organisations).where(mine).returning({ id: organisations.id });
    if (gone.length === 0) throw notFound('organisation');
    announce('organisation.deleted', { type: 'organisation', id: organisationId }, { organisationId });
  },
});

async function takeDomains(run: Run, organisationId: string, domains: string[]): Promise<void> {
  const { tx, actor } = run;
  const { workspaceId } = actor;
  const wrong = domains.find((one) => !/^[^\s@.]+(\.[^\s@.]+)+$/.test(one));
  if (wrong !== undefined) throw new Problem(400, 'domain-invalid', { params: { domain: wrong } });
  const free = domains.find(isFreeMail);
  if (free) throw new Problem(400, 'domain-is-free-mail', { params: { domain: free } });
  const { workspaceId: w, organisationId: o } = organisationDomains;
  await tx.delete(organisationDomains).where(and(eq(w, workspaceId), eq(o, organisationId)));
  const wanted = [...new Set(domains)];
  if (wanted.length === 0) return;
  const rows = wanted.map((one) => ({ workspaceId, domain: one, organisationId }));
  const taken = await tx.insert(organisationDomains).values(rows).onConflictDoNothing().returning();
  const left = wanted.find((one) => !taken.some((row) => row.domain === one));
  if (left) throw new Problem(409, 'domain-taken', { params: { domain: left } });
  await gatherPeople(run, organisationId, wanted);
}

/** Only proved addresses lead in: a forged sender must not become a colleague. */
async function gatherPeople({ tx, actor }: Run, organisationId: string, domains: string[]): Promise<void> {
  const { workspaceId } = actor;
  const reached = tx
    .select({ id: customerAddresses.customerId })
    .from(customerAddresses)
    .where(
      and(
        eq(customerAddresses.workspaceId, workspaceId),
        eq(customerAddresses.kind, 'email'),
        isNotNull(customerAddresses.verifiedAt),
        inArray(sql`split_part(${customerAddresses.value}, '@', 2)`, domains),
      ),
    );
  const free = and(isNull(customers.organisationId), eq(customers.organisationIsGuess, true));
  await tx
    .update(customers)
    .set({ organisationId })
    .where(and(eq(customers.workspaceId, workspaceId), inArray(customers.id, reached), free));
}
