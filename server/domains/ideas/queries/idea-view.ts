import { and, eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { memberIdOf } from '../../../kernel/actor.ts';
import type { Run } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import { customerCards } from '../../customers/index.ts';
import { requestCards } from '../../requests/index.ts';
import { memberCards } from '../../team/index.ts';
import { ideaRequests, ideas } from '../schema.ts';

/** The people who want an idea as they count: a customer who became part of another one is that one. */
const people = sql`select coalesce(v.member_id, c.merged_into_id, v.customer_id) as person, v.customer_id, v.member_id
  from idea_votes v join ideas f on f.workspace_id = v.workspace_id and f.id = v.idea_id
  left join customers c on c.workspace_id = v.workspace_id and c.id = v.customer_id
  where f.workspace_id = ${ideas.workspaceId} and f.root_id = ${ideas.id}`;

/** How many want it, each counted once, also those of its duplicates. */
export const voteCount = sql<number>`(select count(distinct p.person)::int from (${people}) p)`;
/** How many of them are customers. */
export const customerCount = sql<number>`(select count(distinct p.person)::int from (${people}) p where p.customer_id is not null)`;

/** Whether this customer or member is among them. */
export function isVotedBy(person: string | null): SQL<boolean> {
  return person === null
    ? sql<boolean>`false`
    : sql<boolean>`exists (select 1 from (${people}) p where p.person = ${person}::uuid)`;
}

const owners = alias(memberCards, 'idea_owners');
const proposers = alias(memberCards, 'idea_proposers');

/** How many linked requests the actor may see, those of its duplicates too. */
function requestCount({ actor }: Run): SQL<number> {
  const seen = visibleTo(actor, requestCards) ?? sql`true`;
  return sql<number>`(select count(distinct ${requestCards.id})::int from ${ideaRequests}
    join ideas f on f.workspace_id = ${ideaRequests.workspaceId} and f.id = ${ideaRequests.ideaId}
    join ${requestCards} on ${requestCards.workspaceId} = ${ideaRequests.workspaceId}
    and ${requestCards.id} = ${ideaRequests.requestId}
    where f.workspace_id = ${ideas.workspaceId} and f.root_id = ${ideas.id} and ${seen})`;
}

/** Ideas as colleagues see them: who answers by when, how many want it, what was said. */
export function selectIdeas(run: Run) {
  const me = memberIdOf(run.actor);
  const { id, board, brandId, title, body, state, duplicateOfId, isHidden, dueOn } = ideas;
  const { answer, answeredAt, outcome, carriedOutAt, createdAt, ownerId, memberId, customerId } = ideas;
  return run.tx
    .select({
      ...{ id, board, brandId, title, body, state, duplicateOfId, isHidden, dueOn },
      ...{ answer, answeredAt, outcome, carriedOutAt, createdAt, ownerId },
      votes: voteCount,
      customers: customerCount,
      requests: requestCount(run),
      isVoted: isVotedBy(me),
      ownerName: owners.name,
      proposedBy: sql<string | null>`coalesce(${customerCards.name}, ${proposers.name})`,
      isByCustomer: sql<boolean>`${customerId} is not null`,
    })
    .from(ideas)
    .leftJoin(owners, and(eq(owners.workspaceId, ideas.workspaceId), eq(owners.id, ownerId)))
    .leftJoin(proposers, and(eq(proposers.workspaceId, ideas.workspaceId), eq(proposers.id, memberId)))
    .leftJoin(
      customerCards,
      and(eq(customerCards.workspaceId, ideas.workspaceId), eq(customerCards.id, customerId)),
    );
}

export type IdeaView = Awaited<ReturnType<ReturnType<typeof selectIdeas>['execute']>>[number];
