import { type Actor, roles } from '../../kernel/actor.ts';

/** How long an invitation works, in days. */
export const invitationDays = 7;

/** Nobody gives, or takes from, a role above their own; programs and the installation itself are not bound. */
export function mayGiveRole(actor: Actor, role: string): boolean {
  if (actor.type === 'system' || actor.type === 'token') return true;
  if (actor.type !== 'member') return false;
  return roles.indexOf(actor.role) >= rank(role);
}

function rank(role: string): number {
  const at = roles.findIndex((one) => one === role);
  return at < 0 ? roles.length : at;
}
