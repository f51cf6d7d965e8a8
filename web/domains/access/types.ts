import { type Role, roles } from '../../../server/kernel/actor.ts';
import type { Language } from '../../platform/messages/language.ts';

export interface Account {
  id: string;
  name: string;
  email: string;
}

export interface WorkspaceEntry {
  slug: string;
  name: string;
  memberId: string;
  role: string;
}

export interface Session {
  account: Account;
  workspaces: WorkspaceEntry[];
}

/** The session, or that a second factor is still to be shown. */
export type Entered = Session | { needs: 'second-factor' };

/** An identity provider that signs people of a domain in. */
export interface Offer {
  id: string;
  kind: string;
  name: string;
  workspaceId: string;
}

export const demoStories = ['toko-rina', 'siam-parcel'] as const;
export type DemoStory = (typeof demoStories)[number];

export interface SetupState {
  needed: boolean;
  codeRequired: boolean;
  languages: Language[];
  demos: string[];
}

export interface SetupInput {
  name: string;
  email: string;
  password: string;
  company: string;
  language: Language;
  demo?: DemoStory;
  code?: string;
}

export interface Invitation {
  workspace: string;
  email: string;
  role: Role;
}

export { type Role, roles };
