import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';
import type { AtRisk, CustomerValue, Lost, OfRequest, Opportunity, Retention, Settings } from './types.ts';

export const retentionQuery = queryOptions({
  queryKey: ['retention', 'all'],
  queryFn: () => call<Retention>('GET', '/retention'),
});
export const atRiskQuery = infiniteQueryOptions({
  queryKey: ['retention', 'at-risk'],
  queryFn: ({ pageParam, signal }) =>
    call<Page<AtRisk>>('GET', '/retention/at-risk', { query: { limit: 25, cursor: pageParam }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});
export const lostQuery = queryOptions({
  queryKey: ['retention', 'lost'],
  queryFn: async () =>
    (await call<{ items: Lost[] }>('GET', '/retention/lost', { query: { limit: 10 } })).items,
});
export const termsQuery = queryOptions({
  queryKey: ['retention', 'settings'],
  queryFn: () => call<Settings>('GET', '/retention/settings'),
});
export const valueQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['retention', 'value', customerId],
    queryFn: () => call<CustomerValue>('GET', `/customers/${customerId}/value`),
  });
export const offersQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['retention', 'offers', requestId],
    queryFn: () => call<OfRequest>('GET', `/requests/${requestId}/opportunities`),
  });

export const reckonNow = () => call<void>('POST', '/retention/reckonings', { body: {} });
export const changeTerms = (changes: Partial<Omit<Settings, 'currency'>>) =>
  call<Settings>('PATCH', '/retention/settings', { body: changes });
type NewOffer = { kind: Opportunity['kind']; note: string; referredEmail: string | null };
export const recordOffer = (requestId: string, offer: NewOffer) =>
  call<{ opportunityId: string }>('POST', `/requests/${requestId}/opportunities`, { body: offer });
export const withdrawOffer = (id: string) => call<void>('DELETE', `/opportunities/${id}`);
