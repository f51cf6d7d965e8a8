import { and, desc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { lockCustomer } from '../commands/customer-row.ts';
import { findNotice } from './keep-notice.ts';
import { type Purpose, purposes, ways } from './rules.ts';
import { customerConsents } from './schema.ts';

/**
 * Takes down that a customer agreed to a purpose, on the notice that stands now.
 * @throws Problem 404, 409 of the customer, 409 `consent-given` while one for the purpose stands.
 */
export const recordConsent = command({
  name: 'customers.record-consent',
  permission: 'customers:write',
  input: z.strictObject({
    customerId: z.uuid(),
    purpose: z.enum(purposes),
    way: z.enum(ways),
    proof: z.string().trim().max(2000).default(''),
  }),
  async run(run, { customerId, purpose, way, proof }) {
    const { tx, actor, now, announce, context } = run;
    await lockCustomer(run, customerId);
    if (await hasConsent(run, customerId, purpose)) throw new Problem(409, 'consent-given');
    const id = newId();
    const noticeVersion = (await findNotice(context, {}))?.version ?? null;
    await tx.insert(customerConsents).values({
      ...{ workspaceId: actor.workspaceId, id, customerId, purpose, way, proof, noticeVersion },
      ...{ recordedBy: memberIdOf(run.actor), givenAt: now },
    });
    const subject = { type: 'customer', id: customerId };
    announce('customer.consent-given', subject, { customerId, consentId: id, purpose });
    return { consentId: id };
  },
});

/** Ends a consent at once; the row stays as proof. @throws Problem 404 `consent-not-found`, 409 `consent-withdrawn`. */
export const withdrawConsent = command({
  name: 'customers.withdraw-consent',
  permission: 'customers:write',
  input: z.strictObject({ consentId: z.uuid() }),
  async run(run, { consentId }) {
    const { tx, actor, now, announce } = run;
    const mine = and(eq(customerConsents.workspaceId, actor.workspaceId), eq(customerConsents.id, consentId));
    const [row] = await tx.select().from(customerConsents).where(mine).for('update');
    if (!row) throw notFound('consent');
    if (row.withdrawnAt) throw new Problem(409, 'consent-withdrawn');
    await tx
      .update(customerConsents)
      .set({ withdrawnAt: now, withdrawnBy: memberIdOf(run.actor) })
      .where(mine);
    const { customerId, purpose } = row;
    const subject = { type: 'customer', id: customerId };
    announce('customer.consent-withdrawn', subject, { customerId, consentId, purpose });
    return { customerId };
  },
});

/** Ends every consent of a customer who objects to the use of their data. Returns how many stood. */
export const withdrawConsents = command({
  name: 'customers.withdraw-consents',
  permission: 'customers:write',
  input: z.strictObject({ customerId: z.uuid() }),
  async run({ context }, { customerId }) {
    const all = await listConsents(context, { customerId });
    const standing = all.filter((one) => one.withdrawnAt === null);
    for (const { id } of standing) await withdrawConsent(context, { consentId: id });
    return standing.length;
  },
});

/** What a customer agreed to, newest first, with what was withdrawn. */
export const listConsents = query({
  name: 'customers.list-consents',
  permission: 'customers:read',
  input: z.strictObject({ customerId: z.uuid() }),
  run: ({ tx, actor }, { customerId }) =>
    tx
      .select()
      .from(customerConsents)
      .where(
        and(eq(customerConsents.workspaceId, actor.workspaceId), eq(customerConsents.customerId, customerId)),
      )
      .orderBy(desc(customerConsents.givenAt)),
});

/** Refuses work for a purpose that the customer has not agreed to, or no longer. @throws Problem 409 `consent-missing`. */
export const assertConsent = query({
  name: 'customers.assert-consent',
  permission: 'customers:read',
  input: z.strictObject({ customerId: z.uuid(), purpose: z.enum(purposes) }),
  async run(run, { customerId, purpose }) {
    if (!(await hasConsent(run, customerId, purpose))) throw new Problem(409, 'consent-missing');
  },
});

/** Whether the customer has agreed to a purpose and stands by it, for work that can do without. */
export async function hasConsent({ tx, actor }: Run, customerId: string, purpose: Purpose): Promise<boolean> {
  const { workspaceId, customerId: whose, purpose: what, withdrawnAt } = customerConsents;
  const rows = await tx
    .select({ id: customerConsents.id })
    .from(customerConsents)
    .where(
      and(
        ...[eq(workspaceId, actor.workspaceId), eq(whose, customerId)],
        ...[eq(what, purpose), isNull(withdrawnAt)],
      ),
    );
  return rows.length > 0;
}

/** Whether the customer has taken back what they had agreed to, and did not agree again: what needs no consent ends there too. */
export async function hasWithdrawn(run: Run, customerId: string, purpose: Purpose): Promise<boolean> {
  const { workspaceId, customerId: whose, purpose: what } = customerConsents;
  const theirs = and(eq(workspaceId, run.actor.workspaceId), eq(whose, customerId), eq(what, purpose));
  const rows = await run.tx
    .select({ withdrawnAt: customerConsents.withdrawnAt })
    .from(customerConsents)
    .where(theirs);
  return rows.length > 0 && rows.every(({ withdrawnAt }) => withdrawnAt !== null);
}
