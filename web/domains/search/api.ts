import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';
import type { Hit } from './types.ts';

/** What was found for the words; stays while the next letters are looked up. */
export const searchQuery = (q: string, type?: string, limit = 50) =>
  queryOptions({
    queryKey: ['search', q, type ?? '', limit],
    queryFn: async ({ signal }) =>
      (await call<Page<Hit>>('GET', '/search', { query: { q, type, limit }, signal })).items,
    enabled: q.trim().length > 1,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });

/** The same by pages, for a screen of its own. */
export const searchPages = (q: string, type?: string) =>
  infiniteQueryOptions({
    queryKey: ['search', 'pages', q, type ?? ''],
    queryFn: ({ pageParam, signal }) =>
      call<Page<Hit>>('GET', '/search', { query: { q, type, limit: 50, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    enabled: q.trim().length > 1,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
