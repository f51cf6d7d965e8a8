import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { type Actor, hiddenCustomersOf, isHidden } from '../kernel/actor.ts';
import { may, type Permission } from './permission.ts';

/** What the rule looks at in a row: which team's it is, whose, of which brand, and about which customer. */
export type AccessCard = { teamId: string | null; assigneeId: string | null; brandId: string | null } & (
  | { customerId: string }
  | { customer: { id: string } }
);

/** A row with its company and, where customers are let in too, the customers who are part of it. */
export type Guarded = AccessCard & { workspaceId: string; customerIds?: readonly string[] };

/** The columns where these stand. */
export type CardColumns = Record<'teamId' | 'assigneeId' | 'brandId' | 'customerId', SQLWrapper>;
type GuardedColumns = CardColumns & { workspaceId: SQLWrapper; customerIds?: SQLWrapper };

/**
 * The one policy: whether the actor may do this, on this row where there is one. Deny by default: the word must be
 * held, the company must be the actor's own, and the row must be seen. It reads no clock and no table.
 */
export function can(actor: Actor, action: Permission, object?: Guarded): boolean {
  if (!may(actor, action)) return false;
  if (!object) return true;
  if (object.workspaceId !== actor.workspaceId) return false;
  if (actor.type === 'customer') return object.customerIds?.includes(actor.id) ?? false;
  return maySee(actor, object);
}

/** The same rule as a condition of SQL, where neither true nor false counts as false. Kept equal by a test that draws a million pairs. */
export function canInSql(actor: Actor, action: Permission, columns: GuardedColumns): SQL {
  if (!may(actor, action)) return sql`false`;
  const own = sql`${columns.workspaceId} = ${actor.workspaceId}::uuid`;
  if (actor.type === 'customer')
    return columns.customerIds
      ? sql`(${own} and ${actor.id}::uuid = any(${columns.customerIds}))`
      : sql`false`;
  const seen = visibleTo(actor, columns);
  return seen ? sql`(${own} and ${seen})` : own;
}

/** Something of a provider, e.g. one of its people; null: it is the house's own. */
export type OfProvider = { workspaceId: string; providerId: string | null };

/**
 * The same policy for providers and their people: the word must be held, and the row be a provider's of the company; a
 * provider's own people reach their own alone, whatever else they hold.
 */
export function canLookAfter(actor: Actor, action: Permission, object: OfProvider): boolean {
  if (!may(actor, action) || actor.type === 'customer') return false;
  if (object.workspaceId !== actor.workspaceId || object.providerId === null) return false;
  return actor.type !== 'member' || !actor.scope || actor.scope.providerId === object.providerId;
}

/** The same rule as a condition of SQL. */
export function canLookAfterInSql(
  actor: Actor,
  action: Permission,
  columns: Record<keyof OfProvider, SQLWrapper>,
): SQL {
  if (!may(actor, action) || actor.type === 'customer') return sql`false`;
  const own = sql`${columns.workspaceId} = ${actor.workspaceId}::uuid and ${columns.providerId} is not null`;
  if (actor.type !== 'member' || !actor.scope) return sql`(${own})`;
  const { providerId } = actor.scope;
  return providerId === null ? sql`false` : sql`(${own} and ${columns.providerId} = ${providerId}::uuid)`;
}

/**
 * The half of the rule about rows of one's own company: members see everything but private teams that they are not
 * in; a provider's people see what lies with their teams and brands alone, whoever it is given to. Of a customer whose
 * data is restricted nobody sees anything but who looks after that.
 */
export function maySee(actor: Actor, card: AccessCard): boolean {
  if (actor.type === 'customer' || isHidden(actor, customerOf(card))) return false;
  if (actor.type !== 'member') return true;
  const { teamId, assigneeId, brandId } = card;
  if (actor.scope) {
    const { teamIds, brandIds } = actor.scope;
    const isTheirBrand = brandIds === null || (brandId !== null && brandIds.includes(brandId));
    return teamId !== null && teamIds.includes(teamId) && isTheirBrand;
  }
  return teamId === null || assigneeId === actor.id || !actor.hiddenTeamIds.includes(teamId);
}

const customerOf = (card: AccessCard) => ('customerId' in card ? card.customerId : card.customer.id);

/** The same half for SQL; undefined when it leaves nothing out. */
export function visibleTo(actor: Actor, card: CardColumns): SQL | undefined {
  if (actor.type === 'customer') return sql`false`;
  const hidden = hiddenCustomersOf(actor);
  const unrestricted = hidden.length > 0 ? sql`${card.customerId} not in (${listOf(hidden)})` : undefined;
  const theirs = actor.type === 'member' ? ofTeams(actor, card) : undefined;
  return theirs && unrestricted ? sql`(${theirs} and ${unrestricted})` : (theirs ?? unrestricted);
}

function ofTeams(actor: Extract<Actor, { type: 'member' }>, card: CardColumns): SQL | undefined {
  if (actor.scope) {
    const { teamIds, brandIds } = actor.scope;
    const isTheirs = isOneOf(card.teamId, teamIds);
    return brandIds === null ? isTheirs : sql`(${isTheirs} and ${isOneOf(card.brandId, brandIds)})`;
  }
  if (actor.hiddenTeamIds.length === 0) return undefined;
  const isShown = sql`${card.teamId} not in (${listOf(actor.hiddenTeamIds)})`;
  return sql`(${card.teamId} is null or ${isShown} or ${card.assigneeId} = ${actor.id}::uuid)`;
}

function isOneOf(column: SQLWrapper, ids: readonly string[]): SQL {
  return ids.length === 0 ? sql`false` : sql`${column} in (${listOf(ids)})`;
}

function listOf(ids: readonly string[]): SQL {
  return sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
}
