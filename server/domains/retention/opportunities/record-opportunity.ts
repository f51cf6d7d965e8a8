import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { assertMay } from '../../../platform/permission.ts';
import { findCustomerByEmail } from '../../customers/index.ts';
import { findRequest } from '../../requests/index.ts';
import { opportunities, opportunityKinds } from '../schema.ts';
import { findSaid } from './find-said.ts';
import { refusalOf } from './rules.ts';

/**
 * Records that a customer may want something more, or sends somebody to us: only where their request is solved and they
 * said that they are satisfied. @throws Problem 404 `request-not-found`, `customer-not-found` of whom they send, 409
 * `opportunity-not-solved`, `opportunity-not-rated`, `opportunity-not-satisfied`, `opportunity-recorded`,
 * `referral-of-oneself`.
 */
export const recordOpportunity = command({
  name: 'retention.record-opportunity',
  permission: 'retention:record',
  input: z.strictObject({
    request: z.string().max(40),
    kind: z.enum(opportunityKinds),
    note: z.string().trim().max(2_000).default(''),
    referredEmail: z.email().max(320).nullable().default(null),
  }),
  async run(run, { request, kind, note, referredEmail }) {
    const { tx, actor, now, announce } = run;
    const { id: requestId, status, customer } = await findRequest(run.context, { request });
    const said = await findSaid(run, requestId);
    const refusal = refusalOf(status, said);
    if (refusal) throw new Problem(409, refusal);
    const referredId = kind === 'referral' && referredEmail ? await idOf(run, referredEmail) : null;
    if (referredId === customer.id) throw new Problem(409, 'referral-of-oneself');
    if (await isRecorded(run, { requestId, kind, referredId }))
      throw new Problem(409, 'opportunity-recorded');
    const { workspaceId } = actor;
    const id = newId();
    const about = { kind, requestId, customerId: customer.id };
    await tx.insert(opportunities).values({
      ...{ workspaceId, id, ...about, referredId, note, score: said?.score ?? 0 },
      ...{ recordedBy: memberIdOf(actor), recordedAt: now },
    });
    announce('opportunity.recorded', { type: 'request', id: requestId }, { opportunityId: id, ...about });
    return { opportunityId: id };
  },
});

async function idOf(run: Run, email: string): Promise<string> {
  const id = await findCustomerByEmail(run.context, { email });
  if (!id) throw notFound('customer');
  return id;
}

type What = { requestId: string; kind: (typeof opportunityKinds)[number]; referredId: string | null };

async function isRecorded({ tx, actor }: Run, { requestId, kind, referredId }: What): Promise<boolean> {
  const rows = await tx
    .select({ referredId: opportunities.referredId })
    .from(opportunities)
    .where(
      and(
        eq(opportunities.workspaceId, actor.workspaceId),
        eq(opportunities.requestId, requestId),
        eq(opportunities.kind, kind),
      ),
    );
  return rows.some((row) => row.referredId === referredId);
}

/**
 * Takes back what was recorded by mistake, as long as nothing came of it: one's own, or any for whoever leads.
 * @throws Problem 404 `opportunity-not-found`, 409 `opportunity-settled`, 403 `permission-missing`.
 */
export const withdrawOpportunity = command({
  name: 'retention.withdraw-opportunity',
  permission: 'retention:record',
  input: z.strictObject({ opportunityId: z.uuid() }),
  async run(run, { opportunityId }) {
    const { tx, actor, announce } = run;
    const it = and(eq(opportunities.workspaceId, actor.workspaceId), eq(opportunities.id, opportunityId));
    const [row] = await tx.select().from(opportunities).where(it).for('update');
    if (!row) throw notFound('opportunity');
    // Whoever may not see the request does not learn that there is anything.
    await findRequest(run.context, { request: row.requestId });
    if (row.recordedBy !== actor.id) assertMay(actor, 'retention:write');
    if (row.state !== 'open') throw new Problem(409, 'opportunity-settled');
    await tx.delete(opportunities).where(it);
    const { customerId, requestId } = row;
    announce(
      'opportunity.withdrawn',
      { type: 'request', id: requestId },
      { opportunityId, customerId, requestId },
    );
  },
});
