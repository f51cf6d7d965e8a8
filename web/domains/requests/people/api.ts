import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';
import type { RequestItem } from '../types.ts';

export interface Person {
  role: 'requester' | 'copied' | 'unverified';
  customer: { id: string; name: string; email: string | null };
}

export const peopleQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['requests', 'people', requestId],
    queryFn: async () => (await call<Page<Person>>('GET', `/requests/${requestId}/participants`)).items,
  });

export const addPerson = (id: string, body: { email: string; name?: string }) =>
  call<Page<Person>>('POST', `/requests/${id}/participants`, { body });
export const removePerson = (id: string, customerId: string) =>
  call<Page<Person>>('DELETE', `/requests/${id}/participants/${customerId}`);
export const setRequester = (id: string, customerId: string) =>
  call<RequestItem>('PUT', `/requests/${id}/requester`, { body: { customerId } });
