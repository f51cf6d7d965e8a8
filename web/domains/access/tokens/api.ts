import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';

/** A token of a program; its secret is known to nobody any more. */
export interface Token {
  id: string;
  name: string;
  scopes: string[];
  /** From where it is taken; none: from everywhere. */
  networks: string[];
  createdAt: string;
  /** To the hour; null while it was never used. */
  lastUsedAt: string | null;
}

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: () => call<Page<Token> & { rooms: string[] }>('GET', '/tokens'),
});
export const makeToken = (body: { name: string; scopes: string[]; networks: string[] }) =>
  call<{ id: string; secret: string }>('POST', '/tokens', { body });
export const revokeToken = (id: string) => call<void>('DELETE', `/tokens/${id}`);

/** How many different requests and customers may be opened in an hour. */
export interface ReadingLimits {
  membersTellAt: number;
  membersStopAt: number;
  programsTellAt: number;
  programsStopAt: number;
}

export const readingLimitsQuery = queryOptions({
  queryKey: ['reading-limits'],
  queryFn: () => call<ReadingLimits>('GET', '/reading-limits'),
});
export const changeReadingLimits = (body: ReadingLimits) => call<void>('PATCH', '/reading-limits', { body });
