import { queryOptions } from '@tanstack/react-query';
import { call } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';
import type { Clock, Policy, PolicyContent } from './types.ts';

export const policiesQuery = queryOptions({
  queryKey: ['service-levels'],
  queryFn: async () => (await call<Page<Policy>>('GET', '/service-levels')).items,
});

/** Below the requests' own key, so that whatever makes them stale makes their clocks stale too. */
export const clocksQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['requests', 'clocks', requestId],
    queryFn: async () => (await call<Page<Clock>>('GET', `/requests/${requestId}/clocks`)).items,
  });

export const addPolicy = (content: PolicyContent) =>
  call<{ id: string }>('POST', '/service-levels', { body: content });

export const changePolicy = (id: string, change: Partial<PolicyContent> & { removed?: boolean }) =>
  call<void>('PATCH', `/service-levels/${id}`, { body: change });

export const orderPolicies = (ids: string[]) => call<void>('PUT', '/service-levels/order', { body: { ids } });
