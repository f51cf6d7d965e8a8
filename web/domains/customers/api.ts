import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, type Query } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';
import type { LiveRule } from '../../platform/live/Live.tsx';
import type { CardPatch, Customer, CustomerDate, CustomerNote } from './types.ts';

/** A page after another of the customers that fit a question. */
export const customersQuery = (question: Query) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'list', question],
    queryFn: ({ pageParam }) =>
      call<Page<Customer>>('GET', '/customers', { query: { ...question, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'one', id],
    queryFn: () => call<Customer>('GET', `/customers/${id}`),
  });

/** Whom a note is about. */
export interface Noted {
  about: 'customer' | 'organisation';
  id: string;
}

export const notesQuery = ({ about, id }: Noted) =>
  queryOptions({
    queryKey: [`${about}s`, 'one', id, 'notes'],
    queryFn: async () => (await call<Page<CustomerNote>>('GET', `/${about}s/${id}/notes`)).items,
  });

export const datesQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'one', id, 'dates'],
    queryFn: async () => (await call<Page<CustomerDate>>('GET', `/customers/${id}/dates`)).items,
  });

export const addNote = ({ about, id }: Noted, text: string) =>
  call<{ id: string }>('POST', `/${about}s/${id}/notes`, { body: { text } });

/** Corrects a note, takes it away, or brings it back. */
export const changeNote = (id: string, change: { text?: string; removed?: boolean }) =>
  call<void>('PATCH', `/customer-notes/${id}`, { body: change });

/** From now on what they send goes to spam, or comes through again. */
export const setBlocked = (id: string, blocked: boolean) =>
  call<void>(blocked ? 'PUT' : 'DELETE', `/customers/${id}/block`);

export const changeCustomer = (id: string, patch: CardPatch) =>
  call<Customer>('PATCH', `/customers/${id}`, { body: patch });

export const createCustomer = (input: { name: string; addresses: { kind: string; value: string }[] }) =>
  call<Customer>('POST', '/customers', { body: input });

export const customersLive: LiveRule = {
  stale: ({ name, subject }) => {
    if (name.startsWith('customer-import.'))
      return [
        ['customers', 'imports'],
        ['customers', 'list'],
      ];
    if (name.startsWith('organisation.')) return [['organisations']];
    if (!name.startsWith('customer.')) return [];
    return [
      ['customers', 'list'],
      ['customers', 'segments'],
      ['customers', 'one', subject?.id],
    ];
  },
};
