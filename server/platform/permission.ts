import type { Actor, Role } from '../kernel/actor.ts';
import { Problem } from '../kernel/problem.ts';

/** Every permission word: each room adds its own in `permissions.ts`, so that a misspelt one does not compile. */
export interface PermissionWords {}
export type Permission = keyof PermissionWords & string;

const grants = new Map<string, ReadonlySet<Role>>();

/** A room says which roles hold its words. Owners hold all of them without being named. */
export function grantToRoles(words: Partial<Record<Permission, readonly Role[]>>): void {
  for (const [word, roles] of Object.entries(words))
    grants.set(word, new Set<Role>([...(roles ?? []), 'owner']));
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
      return grants.get(permission)?.has(actor.role) ?? false;
    case 'token':
      return scopeCovers(actor.scopes, permission);
    case 'customer':
      return false;
  }
}

/** @throws Problem 403 `permission-missing` that names the word. */
export function assertMay(actor: Actor, permission: Permission): void {
  if (!may(actor, permission)) throw new Problem(403, 'permission-missing', { params: { permission } });
}

/** A token scope is `<room>:read` or `<room>:write`; write covers reading and the room's special words. */
function scopeCovers(scopes: string[], permission: string): boolean {
  const [room, verb] = permission.split(':');
  if (scopes.includes('*') || scopes.includes(`${room}:write`)) return true;
  return verb === 'read' && scopes.includes(`${room}:read`);
}
