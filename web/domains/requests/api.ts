import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';
import { moments } from './filters.ts';
import type {
  Counts,
  Filters,
  NewRequest,
  Presence,
  Rating,
  RequestItem,
  RequestPatch,
  SavedView,
  Sort,
} from './types.ts';

export const requestsQuery = (filters: Filters) =>
  infiniteQueryOptions({
    queryKey: ['requests', 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      call<Page<RequestItem>>('GET', '/requests', {
        query: { ...asked(filters), limit: 50, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** One request by its number (as in addresses) or id. */
export const requestQuery = (idOrNumber: string) =>
  queryOptions({
    queryKey: ['requests', 'one', idOrNumber],
    queryFn: () => call<RequestItem>('GET', `/requests/${idOrNumber}`),
  });

/** What the customer said of it on their page, or null. */
export const ratingQuery = (id: string) =>
  queryOptions({
    queryKey: ['requests', 'rating', id],
    queryFn: async () => (await call<{ rating: Rating | null }>('GET', `/requests/${id}/rating`)).rating,
  });

export const countsQuery = queryOptions({
  queryKey: ['requests', 'counts'],
  queryFn: () => call<Counts>('GET', '/requests/counts'),
});

export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: async () => (await call<Page<SavedView>>('GET', '/views')).items,
});

/** Who else is on a request now; filled by the live line alone. */
export const presenceQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['presence', requestId],
    queryFn: (): Presence => ({ requestId, members: [] }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const changeRequest = (request: RequestItem, patch: RequestPatch) =>
  call<RequestItem>('PATCH', `/requests/${request.id}`, { body: patch, version: request.version });

export const solve = (id: string) => call<void>('POST', `/requests/${id}/solution`, { body: {} });
export const reopen = (id: string) => call<void>('DELETE', `/requests/${id}/solution`);
export const snooze = (id: string, until: string) =>
  call<void>('PUT', `/requests/${id}/snooze`, { body: { until } });
export const wake = (id: string) => call<void>('DELETE', `/requests/${id}/snooze`);
export const moveToTrash = (id: string) => call<void>('POST', `/requests/${id}/trash`, { body: {} });
export const takeFromTrash = (id: string) => call<void>('DELETE', `/requests/${id}/trash`);
export const markSpam = (id: string) => call<void>('POST', `/requests/${id}/spam`, { body: {} });
export const unmarkSpam = (id: string) => call<void>('DELETE', `/requests/${id}/spam`);
export const markRead = (id: string) => call<void>('POST', `/requests/${id}/read`, { body: {} });
export const openRequest = (input: NewRequest) =>
  call<RequestItem>('POST', '/requests', {
    body: input,
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  });
/** Says that I look, for so many seconds already, or type. */
export const sayPresent = (id: string, typing: boolean, seconds: number) =>
  call<void>('POST', `/requests/${id}/presence`, { body: { typing, seconds } });

export const saveView = (input: ViewInput) =>
  call<{ id: string }>('POST', '/views', { body: { ...input, filters: kept(input.filters) } });
export const changeView = (id: string, input: ViewInput) =>
  call<void>('PATCH', `/views/${id}`, { body: { ...input, filters: kept(input.filters) } });
/** Puts the views in an order of one’s own. */
export const orderViews = (viewIds: string[]) => call<void>('PUT', '/views/order', { body: { viewIds } });
export const removeView = (id: string) => call<void>('DELETE', `/views/${id}`);

interface ViewInput {
  name: string;
  shared: boolean;
  teamId: string | null;
  filters: Filters;
  sort: Sort | null;
}

/** Days of the reader's calendar as instants: from the beginning of the first to the end of the last. */
export function asked(filters: Filters): Filters {
  const instants = moments.flatMap((key) => {
    const day = filters[key];
    return day ? [[key, beginning(day, key.endsWith('From') ? 0 : 1)]] : [];
  });
  // An address leaves out what is false; a flag that asks for the opposite must stand in it.
  return { ...filters, ...flags(filters), ...Object.fromEntries(instants) };
}

/** What a saved view keeps: not the order, and flags as the address writes them. */
export function kept({ sort: _sort, ...filters }: Filters): Record<string, unknown> {
  const entries = Object.entries(asked(filters)).map(([key, value]) => [
    key,
    value === true ? 'true' : value,
  ]);
  return Object.fromEntries(entries);
}

function flags({ answered, followed, mentioned, snoozed }: Filters): Filters {
  const said = Object.entries({ answered, followed, mentioned, snoozed }).filter(
    ([, value]) => value === false,
  );
  return Object.fromEntries(said.map(([key]) => [key, 'false']));
}

function beginning(day: string, daysLater: number): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return day;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater).toISOString();
}

/** A link to the customer's own page of the request; it works for one day. */
export const customerLink = (id: string) => call<{ url: string }>('POST', `/requests/${id}/customer-link`);
