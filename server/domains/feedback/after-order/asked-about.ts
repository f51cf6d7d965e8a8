import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { OrderKeeper } from '../../orders/index.ts';
import { surveyInvitations } from '../schema.ts';

/** Of some orders those about which a customer was asked: what they answer, or answered, is about them. */
export const askedAbout: OrderKeeper = async ({ tx, actor }, orderIds) => {
  const { workspaceId, orderId, sentAt } = surveyInvitations;
  const rows = await tx
    .selectDistinct({ orderId })
    .from(surveyInvitations)
    .where(and(eq(workspaceId, actor.workspaceId), inArray(orderId, orderIds), isNotNull(sentAt)));
  return rows.flatMap((row) => row.orderId ?? []);
};
