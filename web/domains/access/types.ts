import type { Language } from '../../platform/messages/language.ts';

export interface Account {
  id: string;
  name: string;
  email: string;
}

export interface WorkspaceEntry {
  slug: string;
  name: string;
}

export interface Session {
  account: Account;
  workspaces: WorkspaceEntry[];
}

export type DemoStory = 'toko-rina' | 'siam-parcel';

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
  workspace: string | { name: string; slug: string };
  email: string;
  role: Role;
}

export const roles = [
  'light-agent',
  'agent',
  'supervisor',
  'reviewer',
  'provider-manager',
  'provider-agent',
  'administrator',
  'owner',
] as const;
export type Role = (typeof roles)[number];
