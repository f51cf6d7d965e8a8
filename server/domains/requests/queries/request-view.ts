import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Actor } from '../../../kernel/actor.ts';
import type { Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { brandCards } from '../../access/index.ts';
import { readMarkCards } from '../../conversations/index.ts';
import { customerCards } from '../../customers/index.ts';
import { topicCards } from '../../knowledge/index.ts';
import { memberCards, teamCards } from '../../team/index.ts';
import { isInner, waitsInsideSince } from '../inside/waits.ts';
import { requests } from '../schema.ts';
import { standingStatus } from '../statuses/condition.ts';

const {
  id,
  number,
  conversationId,
  subject,
  status,
  priority,
  channel,
  language,
  labels,
  fields,
  folder,
  folderExpiresAt,
  preview,
  customerSpokeLast,
  brandId,
} = getTableColumns(requests);
const {
  createdAt,
  updatedAt,
  lastMessageAt,
  customerWroteAt,
  firstAnsweredAt,
  solvedAt,
  nextDueAt,
  nextWarnAt,
  snoozedUntil,
  followsId,
  perhapsId,
  mergedIntoId,
  version,
} = getTableColumns(requests);

/** What a customer is worth is told to whoever may know it. */
function valueFor(actor: Actor) {
  return may(actor, 'retention:read') ? requests.customerValueMinor : sql<number | null>`null`;
}

/** A request as lists and pages show it: its own columns, and the names on the cards of those it points to. */
export function selectRequests({ tx, actor }: Run) {
  const reader = actor.type === 'member' ? actor.id : '00000000-0000-0000-0000-000000000000';
  const customerMatch = and(
    eq(customerCards.workspaceId, requests.workspaceId),
    eq(customerCards.id, requests.customerId),
  );
  const memberMatch = and(
    eq(memberCards.workspaceId, requests.workspaceId),
    eq(memberCards.id, requests.assigneeId),
  );
  const teamMatch = and(eq(teamCards.workspaceId, requests.workspaceId), eq(teamCards.id, requests.teamId));
  const topicMatch = and(
    eq(topicCards.workspaceId, requests.workspaceId),
    eq(topicCards.id, requests.topicId),
  );
  const brandMatch = and(
    eq(brandCards.workspaceId, requests.workspaceId),
    eq(brandCards.id, requests.brandId),
  );
  const markMatch = and(
    eq(readMarkCards.workspaceId, requests.workspaceId),
    eq(readMarkCards.conversationId, requests.conversationId),
    eq(readMarkCards.memberId, reader),
  );
  return tx
    .select({
      ...{
        id,
        number,
        conversationId,
        subject,
        status,
        priority,
        channel,
        language,
        labels,
        fields,
        folder,
        folderExpiresAt,
        preview,
      },
      ...{
        customerSpokeLast,
        brandId,
        createdAt,
        updatedAt,
        lastMessageAt,
        customerWroteAt,
        firstAnsweredAt,
        solvedAt,
        nextDueAt,
        nextWarnAt,
        snoozedUntil,
        customerValueMinor: valueFor(actor),
        followsId,
        perhapsId,
        mergedIntoId,
        version,
        customStatus: standingStatus,
        isInner,
        waitsInsideSince,
      },
      customer: {
        id: customerCards.id,
        name: customerCards.name,
        preferredName: customerCards.preferredName,
        honorific: customerCards.honorific,
        language: customerCards.language,
        email: sql<
          string | null
        >`(select value from customer_addresses a where a.workspace_id = ${requests.workspaceId}
          and a.customer_id = ${requests.customerId} and a.kind = 'email' order by a.is_primary desc, a.created_at limit 1)`,
      },
      assigneeId: requests.assigneeId,
      assigneeName: memberCards.name,
      teamId: requests.teamId,
      teamName: teamCards.name,
      topicId: requests.topicId,
      topicNames: topicCards.names,
      brandName: brandCards.name,
      unread: sql<boolean>`(${readMarkCards.readAt} is null or ${readMarkCards.readAt} < ${requests.lastMessageAt}) and ${requests.customerSpokeLast}`,
    })
    .from(requests)
    .innerJoin(customerCards, customerMatch)
    .leftJoin(memberCards, memberMatch)
    .leftJoin(teamCards, teamMatch)
    .leftJoin(topicCards, topicMatch)
    .leftJoin(brandCards, brandMatch)
    .leftJoin(readMarkCards, markMatch)
    .$dynamic();
}

export type RequestView = Awaited<ReturnType<typeof selectRequests>>[number];
