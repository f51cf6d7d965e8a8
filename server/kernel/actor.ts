/** The roles of a member, by rank; roles of the workspace's own stand on one of these and hold words of their own. */
export const roles = [
  'light-agent',
  'provider-agent',
  'agent',
  'provider-manager',
  'supervisor',
  'reviewer',
  'administrator',
  'owner',
] as const;
export type Role = (typeof roles)[number];

/** The roles of a provider's people: they work where their provider is let in, and nowhere else. */
export const providerRoles = ['provider-agent', 'provider-manager'] as const satisfies readonly Role[];

export function isProviderRole(role: string): boolean {
  return providerRoles.some((one) => one === role);
}

/** Where a provider's people work: only what has both one of these teams and, where brands are named, one of these. */
export type Scope = {
  providerId: string | null;
  teamIds: readonly string[];
  /** `null`: every brand. */
  brandIds: readonly string[] | null;
  /** Addresses of customers are shown with most letters left out. */
  masksContacts: boolean;
};

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
      /** The words of a role of the workspace's own; without, those of the built-in role count. */
      words?: readonly string[];
      /** Set for a provider's people alone. */
      scope?: Scope;
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

/** The member who acts; null for customers, tokens, rules and the program itself. */
export function memberIdOf(actor: { type: Actor['type']; id: string | null }): string | null {
  return actor.type === 'member' ? actor.id : null;
}

/** Whether addresses of customers are masked for the actor. */
export function seesMasked(actor: Actor): boolean {
  return actor.type === 'member' && (actor.scope?.masksContacts ?? false);
}

/** Whether the data of this customer is restricted for the actor. */
export function isHidden(actor: Actor, customerId: string): boolean {
  return hiddenCustomersOf(actor).includes(customerId);
}

/** Customers whose data is restricted for the actor. */
export function hiddenCustomersOf(actor: Actor): readonly string[] {
  return actor.type === 'member' || actor.type === 'token' ? (actor.hiddenCustomerIds ?? []) : [];
}
