import type { Actor, Role } from '../kernel/actor.ts';
import { Problem } from '../kernel/problem.ts';

/** Every permission word: each room adds its own in `permissions.ts`, so that a misspelt one does not compile. */
export interface PermissionWords {}
export type Permission = keyof PermissionWords & string;

const grants = new Map<string, ReadonlySet<Role>>();
const ofCustomers = new Set<string>();

/** A room says which roles hold its words. Owners hold all of them without being named. */
export function grantToRoles(words: Partial<Record<Permission, readonly Role[]>>): void {
  for (const [word, roles] of Object.entries(words))
    grants.set(word, new Set<Role>([...(roles ?? []), 'owner']));
}

/** A room says which of its words customers hold, on what they are part of. No member and no token holds them by this. */
export function grantToCustomers(words: readonly Permission[]): void {
  for (const word of words) ofCustomers.add(word);
}

/** All words of the rooms that are loaded, sorted. */
export function allPermissions(): Permission[] {
  return [...grants.keys()].sort() as Permission[];
}

/** Whether the actor holds the word. Deny by default: an unknown word is held by nobody but the program itself. */
export function may(actor: Actor, permission: Permission): boolean {
  switch (actor.type) {
    case 'system':
    case 'automation':
      return true;
    case 'member':
      return holds(actor, permission);
    case 'token':
      return scopeCovers(actor.scopes, permission);
    case 'customer':
      return ofCustomers.has(permission);
  }
}

/** @throws Problem 403 `permission-missing` that names the word. */
export function assertMay(actor: Actor, permission: Permission): void {
  if (!may(actor, permission)) throw new Problem(403, 'permission-missing', { params: { permission } });
}

/** The words that a built-in role holds, sorted. */
export function wordsOf(role: Role): Permission[] {
  return allPermissions().filter((word) => grants.get(word)?.has(role));
}

/** The words that somebody may give to a role of the workspace's own: what is the program's own work is none. */
export function wordsForRoles(): Permission[] {
  return allPermissions().filter((word) => (grants.get(word)?.size ?? 0) > 1);
}

/** A role of the workspace's own says its words itself. A provider's people never hold more than their managers do. */
function holds({ role, words, scope }: Extract<Actor, { type: 'member' }>, permission: Permission): boolean {
  const holders = grants.get(permission);
  if (!holders) return false;
  if (scope && !holders.has('provider-manager')) return false;
  return words ? words.includes(permission) && holders.size > 1 : holders.has(role);
}

/** A token scope is `<room>:read` or `<room>:write`; write covers reading and the room's special words. */
function scopeCovers(scopes: string[], permission: string): boolean {
  const [room, verb] = permission.split(':');
  if (scopes.includes('*') || scopes.includes(`${room}:write`)) return true;
  return verb === 'read' && scopes.includes(`${room}:read`);
}
