import { type Actor, roles } from '../../kernel/actor.ts';

/** How long an invitation works, in days. */
export const invitationDays = 7;

const ranks = new Map<string, number>(roles.map((role, rank) => [role, rank]));

/** Nobody gives, or takes from, a role above their own; programs and the installation itself are not bound. */
export function mayGiveRole(actor: Actor, role: string): boolean {
  if (actor.type === 'customer') return false;
  if (actor.type !== 'member') return true;
  return (ranks.get(actor.role) ?? -1) >= (ranks.get(role) ?? roles.length);
}
