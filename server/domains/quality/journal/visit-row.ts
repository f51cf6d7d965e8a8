import { and, eq } from 'drizzle-orm';
import { memberIdOf, system } from '../../../kernel/actor.ts';
import { notFound } from '../../../kernel/problem.ts';
import type { Context, Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { findConversationOfMail } from '../../channels/index.ts';
import { findRequest, findRequestOfConversation } from '../../requests/index.ts';
import { qualityVisits } from './schema.ts';

export type VisitRow = typeof qualityVisits.$inferSelect;

export const isVisit = ({ actor }: Run, visitId: string) =>
  and(eq(qualityVisits.workspaceId, actor.workspaceId), eq(qualityVisits.id, visitId));

/** What only the program may look up: a visitor need not see the team to whose door they went. */
export const asProgram = ({ context, actor }: Run): Context => ({
  ...context,
  actor: system(actor.workspaceId),
});

/** The visit, locked, for its visitor and whoever plans visits. @throws Problem 404 `visit-not-found`. */
export async function lockVisit(run: Run, visitId: string): Promise<VisitRow> {
  const [row] = await run.tx.select().from(qualityVisits).where(isVisit(run, visitId)).for('update');
  if (!row || !(isVisitor(run, row) || may(run.actor, 'quality:write'))) throw notFound('visit');
  return row;
}

export const isVisitor = ({ actor }: Run, { visitorId }: VisitRow): boolean =>
  memberIdOf(actor) === visitorId;

/** The request that a visit led to: by hand, or by its mail once that has come in; null before. */
export async function requestOf(run: Run, { requestId, messageId }: VisitRow) {
  const context = asProgram(run);
  if (requestId) return findRequest(context, { request: requestId });
  const conversationId = messageId ? await findConversationOfMail(context, { messageId }) : null;
  return conversationId ? findRequestOfConversation(context, { conversationId }) : null;
}

/** Tells it to the visitor alone, as it happens: whoever answers customers must not hear that one of them is ours. */
export function announceVisit(
  run: Run,
  { id, visitorId }: Pick<VisitRow, 'id' | 'visitorId'>,
  state: 'planned' | 'due' | 'sent' | 'led' | 'judged' | 'withdrawn',
): void {
  const told = { visitId: id, memberId: visitorId, state };
  run.announce('mystery-visit.changed', { type: 'mystery-visit', id }, told);
}
