import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';
import type { Role } from '../../access/types.ts';

/** A role: built in without an id, else one of the workspace's own. */
export interface RoleCard {
  id: string | null;
  name: string;
  base: Role;
  words: string[];
  count: number;
}

export const kinds = ['in-house', 'third-party', 'independent'] as const;
export type Kind = (typeof kinds)[number];

export interface Provider {
  id: string;
  name: string;
  kind: Kind;
  teamIds: string[];
  brandIds: string[] | null;
  calendarId: string | null;
  networks: string[];
  masksContacts: boolean;
  ownSignIn: boolean;
  closedAt: string | null;
  count: number;
}

export interface Brand {
  id: string;
  name: string;
  isDefault: boolean;
}

export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: () => call<Page<RoleCard> & { words: string[] }>('GET', '/roles'),
});
export const providersQuery = queryOptions({
  queryKey: ['providers'],
  queryFn: async () => (await call<Page<Provider>>('GET', '/providers')).items,
});
export const brandsQuery = queryOptions({
  queryKey: ['brands'],
  queryFn: async () => (await call<Page<Brand>>('GET', '/brands')).items,
});

export const addRole = (body: { name: string; base: string; words: string[] }) =>
  call<{ id: string }>('POST', '/roles', { body });
export const changeRole = (id: string, body: { name: string; words: string[] }) =>
  call<void>('PATCH', `/roles/${id}`, { body });
export const removeRole = (id: string) => call<void>('DELETE', `/roles/${id}`);

export type ProviderInput = Omit<Provider, 'id' | 'closedAt' | 'count'>;
export const addProvider = (body: ProviderInput) => call<{ id: string }>('POST', '/providers', { body });
export const changeProvider = (id: string, body: ProviderInput) =>
  call<void>('PATCH', `/providers/${id}`, { body });
export const closeProvider = (id: string) => call<void>('PUT', `/providers/${id}/closure`);
export const reopenProvider = (id: string) => call<void>('DELETE', `/providers/${id}/closure`);
export const addBrand = (name: string) => call<{ id: string }>('POST', '/brands', { body: { name } });
