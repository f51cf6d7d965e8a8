import { type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Actor } from '../../kernel/actor.ts';

/** The access card: which team's it is and whose. */
export type AccessCard = { teamId: string | null; assigneeId: string | null };

/** Whether the actor may see what has this card: everything but private teams that the member is not in. */
export function maySee(actor: Actor, card: AccessCard): boolean {
  if (actor.type === 'customer') return false;
  if (actor.type !== 'member') return true;
  return card.teamId === null || card.assigneeId === actor.id || !actor.hiddenTeamIds.includes(card.teamId);
}

/** The same rule for SQL; undefined when it leaves nothing out. Kept equal by a test over random cards. */
export function visibleTo(
  actor: Actor,
  card: { teamId: AnyPgColumn; assigneeId: AnyPgColumn },
): SQL | undefined {
  if (actor.type === 'customer') return sql`false`;
  if (actor.type !== 'member' || actor.hiddenTeamIds.length === 0) return undefined;
  const hidden = sql.join(
    actor.hiddenTeamIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  return sql`(${card.teamId} is null or ${card.teamId} not in (${hidden}) or ${card.assigneeId} = ${actor.id}::uuid)`;
}
