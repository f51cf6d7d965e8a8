import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { query, type Run } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import { customerCards } from '../../customers/index.ts';
import { orderCards } from '../../orders/index.ts';
import { requestCards } from '../../requests/index.ts';
import { openTo } from '../results/open-to.ts';
import { surveyInvitations } from '../schema.ts';

/** Orders after which it was asked, newest first: what was said, what became of it, and whether another order came. */
export const listFollowUps = query({
  name: 'feedback.list-follow-ups',
  permission: 'feedback:read',
  input: z.strictObject({ ...pageInput, only: z.enum(['problems']).optional() }),
  async run(run, { limit, cursor, only }) {
    const { dueAt, id } = surveyInvitations;
    const at = readCursor(cursor, ['time', 'id']);
    const behind = at ? sql`(${dueAt}, ${id}) < (${at[0]}::timestamptz, ${String(at[1])}::uuid)` : undefined;
    const bad = only ? sql`${agreed} in ('no', 'partly')` : undefined;
    const rows = await select(run)
      .where(and(firstOnes(run), bad, behind))
      .orderBy(desc(dueAt), desc(id))
      .limit(limit + 1);
    return toPage(rows, limit, (row) => [row.dueAt.toISOString(), row.id]);
  },
});

/** The first asking after each order, as far as the actor may read it. */
export const firstOnes = ({ actor }: Run) =>
  and(
    eq(surveyInvitations.workspaceId, actor.workspaceId),
    isNotNull(surveyInvitations.orderId),
    isNull(surveyInvitations.repairOf),
    openTo(actor),
  );

const answerTo = (question: string, column: string) =>
  sql<string | null>`(select ${sql.raw(`one.${column}`)} from survey_answers one
    where one.workspace_id = ${surveyInvitations.workspaceId} and one.invitation_id = ${surveyInvitations.id}
    and one.question = ${question})`;

/** Whether what was agreed happened: yes, partly, no; null while nothing was said. */
export const agreed = answerTo('agreed', 'choice');

/** What was said last when it was asked again after a repair; null while nothing was. */
export const repaired = sql<string | null>`(select one.choice from survey_answers one
  join survey_invitations again on again.workspace_id = one.workspace_id and again.id = one.invitation_id
  where again.workspace_id = ${surveyInvitations.workspaceId} and again.repair_of = ${surveyInvitations.id}
  and one.question = 'repaired' order by one.answered_at desc limit 1)`;

/** When the customer next ordered after answering, of what was not cancelled. */
export const nextOrderAt = sql<string | null>`(select min(another.ordered_at) from orders another
  where another.workspace_id = ${surveyInvitations.workspaceId}
  and another.customer_id = ${surveyInvitations.customerId} and another.id <> ${surveyInvitations.orderId}
  and another.cancelled_at is null and another.ordered_at > ${surveyInvitations.answeredAt})`;

function select({ tx, actor }: Run) {
  const { workspaceId: w, id, state, withheld, dueAt, sentAt, answeredAt } = surveyInvitations;
  return tx
    .select({
      ...{ id, state, withheld, dueAt, sentAt, answeredAt, agreed, repaired },
      benefit: answerTo('benefit', 'words'),
      better: answerTo('better', 'words'),
      nextOrderAt: sql<Date | null>`${nextOrderAt}`.mapWith((at: string) => new Date(at)),
      customer: { id: customerCards.id, name: customerCards.name },
      order: { id: orderCards.id, number: orderCards.number },
      request: { id: requestCards.id, number: requestCards.number, subject: requestCards.subject },
    })
    .from(surveyInvitations)
    .innerJoin(
      customerCards,
      and(eq(customerCards.workspaceId, w), eq(customerCards.id, surveyInvitations.customerId)),
    )
    .innerJoin(orderCards, and(eq(orderCards.workspaceId, w), eq(orderCards.id, surveyInvitations.orderId)))
    .leftJoin(
      requestCards,
      and(
        eq(requestCards.workspaceId, w),
        eq(requestCards.id, surveyInvitations.requestId),
        visibleTo(actor, requestCards),
      ),
    );
}
