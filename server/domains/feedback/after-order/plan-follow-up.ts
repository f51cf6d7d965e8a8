import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { command, type Run } from '../../../platform/command.ts';
import { customerCards } from '../../customers/index.ts';
import { findFollowUpDays, orderCards } from '../../orders/index.ts';
import { readSettings } from '../recoveries/settings.ts';
import { surveyInvitations, surveys } from '../schema.ts';
import type { SurveyRow } from '../surveys/survey-row.ts';
import { dueFor } from './rules.ts';

type Order = typeof orderCards.$inferSelect;

/** An order became known or has changed: it is noted whom to ask and when, moved, or left. @returns when. */
export const planFollowUp = command({
  name: 'feedback.plan-follow-up',
  permission: 'requests:read',
  input: z.strictObject({ orderId: z.uuid() }),
  async run(run, { orderId }): Promise<Date | null> {
    const order = await findOrder(run, orderId);
    if (!order?.customerId) return null;
    const planned = await firstAsking(run, orderId);
    if (planned && planned.state !== 'waiting') return null;
    const survey = await surveyAfterOrders(run);
    const days = await findFollowUpDays(run.context, { orderId });
    const dueAt = survey && dueFor(order, days, survey.delayMinutes, run.now);
    if (planned) return move(run, planned.id, dueAt ?? null);
    if (!survey || !dueAt) return null;
    await addAsking(run, survey, order, { dueAt });
    return dueAt;
  },
});

/** A request that an answer after an order had opened is solved: it is noted to ask whether it is good now. */
export const planRepair = command({
  name: 'feedback.plan-repair',
  permission: 'requests:read',
  input: z.strictObject({ requestId: z.uuid() }),
  async run(run, { requestId }): Promise<Date | null> {
    const { againDays } = await readSettings(run);
    const first = await problemOf(run, requestId);
    if (!first?.orderId || againDays === null) return null;
    const order = await findOrder(run, first.orderId);
    const survey = await findSurveyRow(run, first.surveyId);
    if (!order || !survey || (await isAskedAgain(run, first.id))) return null;
    const dueAt = new Date(run.now.getTime() + againDays * 86_400_000);
    const { conversationId, memberId } = first;
    await addAsking(run, survey, order, { dueAt, requestId, conversationId, memberId, repairOf: first.id });
    return dueAt;
  },
});

export async function findOrder({ tx, actor }: Run, orderId: string): Promise<Order | undefined> {
  const it = and(eq(orderCards.workspaceId, actor.workspaceId), eq(orderCards.id, orderId));
  const [row] = await tx.select().from(orderCards).where(it);
  return row;
}

async function addAsking(
  { tx, now }: Run,
  survey: SurveyRow,
  { workspaceId, id: orderId, customerId }: Order,
  more: Partial<typeof surveyInvitations.$inferInsert> & { dueAt: Date },
): Promise<void> {
  if (!customerId) return;
  const [customer] = await tx
    .select({ language: customerCards.language })
    .from(customerCards)
    .where(and(eq(customerCards.workspaceId, workspaceId), eq(customerCards.id, customerId)));
  const about = { orderId, customerId, channel: 'email', language: customer?.language ?? null };
  const which = { workspaceId, id: newId(now.getTime()), surveyId: survey.id, version: survey.version };
  await tx.insert(surveyInvitations).values({ ...which, ...about, ...more, createdAt: now });
}

/** The delivery was told later, or the order was cancelled: what waits is asked then, or not at all. */
async function move({ tx, actor }: Run, id: string, dueAt: Date | null): Promise<Date | null> {
  const it = and(eq(surveyInvitations.workspaceId, actor.workspaceId), eq(surveyInvitations.id, id));
  const next = dueAt ? { dueAt } : { state: 'withheld' as const, withheld: 'order-gone' as const };
  await tx.update(surveyInvitations).set(next).where(it);
  return dueAt;
}

async function firstAsking({ tx, actor }: Run, orderId: string) {
  const { id, state, workspaceId, repairOf } = surveyInvitations;
  const first = and(
    eq(workspaceId, actor.workspaceId),
    eq(surveyInvitations.orderId, orderId),
    isNull(repairOf),
  );
  const [row] = await tx.select({ id, state }).from(surveyInvitations).where(first).for('update');
  return row;
}

async function problemOf({ tx, actor }: Run, requestId: string) {
  const opened = and(
    eq(surveyInvitations.workspaceId, actor.workspaceId),
    eq(surveyInvitations.requestId, requestId),
    isNull(surveyInvitations.repairOf),
  );
  const rows = await tx.select().from(surveyInvitations).where(opened).for('update');
  return rows.find(({ orderId }) => orderId !== null);
}

async function isAskedAgain({ tx, actor }: Run, id: string): Promise<boolean> {
  const again = and(
    eq(surveyInvitations.workspaceId, actor.workspaceId),
    eq(surveyInvitations.repairOf, id),
    inArray(surveyInvitations.state, ['waiting', 'sent']),
  );
  const [one] = await tx.select({ id: surveyInvitations.id }).from(surveyInvitations).where(again).limit(1);
  return one !== undefined;
}

/** The survey that asks after orders: the oldest that is on. */
async function surveyAfterOrders({ tx, actor }: Run): Promise<SurveyRow | undefined> {
  const active = and(
    eq(surveys.workspaceId, actor.workspaceId),
    eq(surveys.kind, 'order'),
    eq(surveys.isActive, true),
    isNull(surveys.archivedAt),
  );
  const [row] = await tx.select().from(surveys).where(active).orderBy(asc(surveys.createdAt)).limit(1);
  return row;
}

async function findSurveyRow({ tx, actor }: Run, surveyId: string): Promise<SurveyRow | undefined> {
  const it = and(eq(surveys.workspaceId, actor.workspaceId), eq(surveys.id, surveyId));
  const [row] = await tx.select().from(surveys).where(it);
  return row;
}
