/** The roles of a member; custom roles come as further permission words, not as further names here. */
export const roles = ['light-agent', 'agent', 'supervisor', 'reviewer', 'administrator', 'owner'] as const;
export type Role = (typeof roles)[number];

/** Who acts. Everything that happens has one, the program itself included. */
export type Actor =
  | {
      type: 'member';
      workspaceId: string;
      id: string;
      accountId: string;
      role: Role;
      /** Private teams whose requests this member may not see. */
      hiddenTeamIds: string[];
      /** Customers whose data is restricted, for whoever does not look after that; unset: none. */
      hiddenCustomerIds?: string[];
    }
  | { type: 'token'; workspaceId: string; id: string; scopes: string[]; hiddenCustomerIds?: string[] }
  | { type: 'customer'; workspaceId: string; id: string }
  /** A rule of the workspace, by its id: it may what the program may, and stands in the trail by its own name. */
  | { type: 'automation'; workspaceId: string; id: string }
  | { type: 'system'; workspaceId: string; id: null };

/** A rule at work in a workspace. */
export function automation(workspaceId: string, ruleId: string): Actor {
  return { type: 'automation', workspaceId, id: ruleId };
}

/** The program itself at work in a workspace: listeners, jobs, intake. */
export function system(workspaceId: string): Actor {
  return { type: 'system', workspaceId, id: null };
}

/** Whether the data of this customer is restricted for the actor. */
export function isHidden(actor: Actor, customerId: string): boolean {
  return hiddenCustomersOf(actor).includes(customerId);
}

/** Customers whose data is restricted for the actor. */
export function hiddenCustomersOf(actor: Actor): readonly string[] {
  return actor.type === 'member' || actor.type === 'token' ? (actor.hiddenCustomerIds ?? []) : [];
}
