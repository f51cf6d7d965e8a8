import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';

/** A token of a program; its secret is known to nobody any more. */
export interface Token {
  id: string;
  name: string;
  scopes: string[];
  createdAt: string;
}

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: () => call<Page<Token> & { rooms: string[] }>('GET', '/tokens'),
});
export const makeToken = (body: { name: string; scopes: string[] }) =>
  call<{ id: string; secret: string }>('POST', '/tokens', { body });
export const revokeToken = (id: string) => call<void>('DELETE', `/tokens/${id}`);
