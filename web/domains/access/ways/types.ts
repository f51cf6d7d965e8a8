import type { Role } from '../types.ts';

export interface OwnSession {
  id: string;
  method: string;
  device: string;
  address: string;
  createdAt: string;
  lastUsedAt: string;
  isThis: boolean;
}

export interface Passkey {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
}

/** How I sign in, and where I am signed in. */
export interface OwnSignIn {
  hasPassword: boolean;
  secondFactor: { isOn: boolean; codesLeft: number };
  passkeys: Passkey[];
  sessions: OwnSession[];
}

export const connectionKinds = ['google', 'microsoft', 'generic'] as const;
export type ConnectionKind = (typeof connectionKinds)[number];

export interface Connection {
  id: string;
  kind: ConnectionKind;
  name: string;
  issuer: string;
  clientId: string;
  domains: string[];
  isOn: boolean;
}

export type ConnectionInput = Omit<Connection, 'id' | 'isOn'> & { clientSecret: string };

/** What may be changed of one; a secret that is not written stays, and none is ever shown. */
export type ConnectionPatch = Partial<Omit<ConnectionInput, 'kind' | 'issuer'> & { isOn: boolean }>;

export interface SignInSettings {
  secondFactorRoles: Role[];
}
