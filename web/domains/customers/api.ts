import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';
import type { LiveRule } from '../../platform/live/Live.tsx';
import type { Customer, CustomerDate, CustomerNote, CustomerPatch } from './types.ts';

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

export const notesQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'one', id, 'notes'],
    queryFn: async () => (await call<Page<CustomerNote>>('GET', `/customers/${id}/notes`)).items,
  });

export const datesQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'one', id, 'dates'],
    queryFn: async () => (await call<Page<CustomerDate>>('GET', `/customers/${id}/dates`)).items,
  });

export const addNote = (id: string, text: string) =>
  call<{ id: string }>('POST', `/customers/${id}/notes`, { body: { text } });

/** Takes a note away, or brings it back. */
export const removeNote = (id: string, removed: boolean) =>
  call<void>('PATCH', `/customer-notes/${id}`, { body: { removed } });

/** From now on what they send goes to spam, or comes through again. */
export const setBlocked = (id: string, blocked: boolean) =>
  call<void>(blocked ? 'PUT' : 'DELETE', `/customers/${id}/block`);

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
