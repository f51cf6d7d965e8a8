import { type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { type Actor, hiddenCustomersOf, isHidden } from '../../kernel/actor.ts';

/** The access card: which team's it is and whose. */
export type AccessCard = { teamId: string | null; assigneeId: string | null };

/** With the customer, whose data may be restricted. */
type CardOfCustomer = AccessCard & ({ customerId: string } | { customer: { id: string } });

/** Whether the actor may see what has this card: all but private teams that the member is not in, and restricted data. */
export function maySee(actor: Actor, card: CardOfCustomer): boolean {
  if (actor.type === 'customer' || isHidden(actor, customerOf(card))) return false;
  if (actor.type !== 'member') return true;
  return card.teamId === null || card.assigneeId === actor.id || !actor.hiddenTeamIds.includes(card.teamId);
}

const customerOf = (card: CardOfCustomer) => ('customerId' in card ? card.customerId : card.customer.id);

/** The same rule for SQL; undefined when it leaves nothing out. Kept equal by a test over random cards. */
export function visibleTo(
  actor: Actor,
  card: { teamId: AnyPgColumn; assigneeId: AnyPgColumn; customerId: AnyPgColumn },
): SQL | undefined {
  if (actor.type === 'customer') return sql`false`;
  const restricted = hiddenCustomersOf(actor);
  const unrestricted =
    restricted.length > 0 ? sql`${card.customerId} not in (${listOf(restricted)})` : undefined;
  if (actor.type !== 'member' || actor.hiddenTeamIds.length === 0) return unrestricted;
  const hidden = listOf(actor.hiddenTeamIds);
  const ofTeam = sql`(${card.teamId} is null or ${card.teamId} not in (${hidden}) or ${card.assigneeId} = ${actor.id}::uuid)`;
  return unrestricted ? sql`(${ofTeam} and ${unrestricted})` : ofTeam;
}

function listOf(ids: readonly string[]): SQL {
  return sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
}
