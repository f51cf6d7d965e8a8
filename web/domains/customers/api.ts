import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';
import type { LiveRule } from '../../platform/live/Live.tsx';
import type { Customer, CustomerPatch } from './types.ts';

export const customersQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'list', q],
    queryFn: ({ pageParam }) =>
      call<Page<Customer>>('GET', '/customers', { query: { q, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'one', id],
    queryFn: () => call<Customer>('GET', `/customers/${id}`),
  });

export const changeCustomer = (id: string, patch: CustomerPatch) =>
  call<Customer>('PATCH', `/customers/${id}`, { body: patch });

export const customersLive: LiveRule = {
  stale: ({ name, subject }) =>
    name.startsWith('customer.')
      ? [
          ['customers', 'list'],
          ['customers', 'one', subject?.id],
        ]
      : [],
};
