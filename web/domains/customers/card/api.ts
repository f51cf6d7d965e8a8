import { infiniteQueryOptions } from '@tanstack/react-query';
import type { AddressKind } from '../../../../server/domains/customers/addresses/rules.ts';
import { call } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';
import type { CustomerDate } from '../types.ts';

/** What happened to a card: codes and names of fields, never values. */
export interface Activity {
  id: string;
  name: string;
  at: string;
  payload: Record<string, unknown>;
  actorType: string;
  actorName: string | null;
}

export const activityQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'one', id, 'activity'],
    queryFn: ({ pageParam }) =>
      call<Page<Activity>>('GET', `/customers/${id}/activity`, { query: { cursor: pageParam, limit: 20 } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const addAddress = (id: string, input: { kind: AddressKind; value: string }) =>
  call<{ id: string }>('POST', `/customers/${id}/addresses`, { body: input });
export const changeAddress = (addressId: string, change: { primary?: true; verified?: boolean }) =>
  call<void>('PATCH', `/customer-addresses/${addressId}`, { body: change });
export const removeAddress = (addressId: string) => call<void>('DELETE', `/customer-addresses/${addressId}`);

export type DateInput = Omit<CustomerDate, 'id'>;
export const addDate = (id: string, input: DateInput) =>
  call<{ id: string }>('POST', `/customers/${id}/dates`, { body: input });
export const changeDate = (dateId: string, change: DateInput) =>
  call<void>('PATCH', `/customer-dates/${dateId}`, { body: change });
export const removeDate = (dateId: string) => call<void>('DELETE', `/customer-dates/${dateId}`);
