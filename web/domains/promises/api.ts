import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';
import type { LiveRule } from '../../platform/live/Live.tsx';
import type { NewPromise, PromiseFilters, PromiseItem, PromiseSettings } from './types.ts';

export const promisesQuery = (filters: PromiseFilters) =>
  infiniteQueryOptions({
    queryKey: ['promises', 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      call<Page<PromiseItem>>('GET', '/promises', {
        query: { ...filters, limit: 50, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const promisesOfRequestQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['promises', 'of', requestId],
    queryFn: async () => (await call<Page<PromiseItem>>('GET', `/requests/${requestId}/promises`)).items,
  });

export const promiseSettingsQuery = queryOptions({
  queryKey: ['promise-settings'],
  queryFn: () => call<PromiseSettings>('GET', '/promise-settings'),
  staleTime: 300_000,
});

/** The prepared words for the customer, in their language. */
export const noticeQuery = (id: string, at: string | null) =>
  queryOptions({
    queryKey: ['promise-notice', id, at],
    queryFn: async () =>
      (await call<{ text: string }>('GET', `/promises/${id}/notice`, { query: { at } })).text,
  });

export const makePromise = (requestId: string, body: NewPromise) =>
  call<{ promiseId: string }>('POST', `/requests/${requestId}/promises`, { body });
export const keepPromise = (id: string) => call<void>('PUT', `/promises/${id}/keeping`);
export const reopenPromise = (id: string) => call<void>('DELETE', `/promises/${id}/settling`);
export const withdrawPromise = (id: string) => call<void>('DELETE', `/promises/${id}`);
export const movePromise = (id: string, body: { at: string; body: string; sendAfterSeconds: number }) =>
  call<{ promiseId: string; messageId: string }>('PUT', `/promises/${id}/date`, { body });
export const changeSettings = (body: Partial<Omit<PromiseSettings, 'zone'>>) =>
  call<PromiseSettings>('PATCH', '/promise-settings', { body });

export const promisesLive: LiveRule = {
  stale: ({ name }) =>
    /^(promise\.|request\.(assigned|solved|reopened|moved)|message\.taken-back)/.test(name)
      ? [['promises']]
      : [],
};
