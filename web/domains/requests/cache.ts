import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Page } from '../../platform/client/page.ts';
import type { LiveRule } from '../../platform/live/Live.tsx';
import type { Presence, RequestItem } from './types.ts';

type Pages = InfiniteData<Page<RequestItem>>;

/** Writes a change into every list and page that shows the request, before the server has answered. */
export function patchEverywhere(client: QueryClient, id: string, patch: Partial<RequestItem>): void {
  client.setQueriesData<Pages>(
    { queryKey: ['requests', 'list'] },
    (data) => data && patchPages(data, id, patch),
  );
  client.setQueriesData<RequestItem>({ queryKey: ['requests', 'one'] }, (data) =>
    data?.id === id ? { ...data, ...patch } : data,
  );
}

/** The pages with one request changed; the same pages when it is not among them. */
export function patchPages(data: Pages, id: string, patch: Partial<RequestItem>): Pages {
  if (!data.pages.some((page) => page.items.some((item) => item.id === id))) return data;
  const change = (item: RequestItem) => (item.id === id ? { ...item, ...patch } : item);
  return { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(change) })) };
}

/** A request that some list already holds, to show it at once while it is fetched. */
export function knownRequest(client: QueryClient, number: string): RequestItem | undefined {
  for (const [, data] of client.getQueriesData<Pages>({ queryKey: ['requests', 'list'] })) {
    for (const page of data?.pages ?? []) {
      const found = page.items.find((item) => String(item.number) === number || item.id === number);
      if (found) return found;
    }
  }
  return undefined;
}

/** Lists, counts and the request itself grow stale with its events and with each message in it. */
export const requestsLive: LiveRule = {
  stale: ({ name }) =>
    /^(request|message|reply|note|customer|clock)\./.test(name)
      ? [['requests']]
      : name.startsWith('view.')
        ? [['views']]
        : [],
  write: ({ name, payload }, client) => {
    const { requestId, memberId, typing } = payload;
    if (name !== 'presence' || typeof requestId !== 'string' || typeof memberId !== 'string') return;
    const heard = { id: memberId, typing: typing === true, at: Date.now() };
    client.setQueryData<Presence>(['presence', requestId], (known) => ({
      requestId,
      members: [...(known?.members ?? []).filter((one) => one.id !== memberId), heard],
    }));
  },
};

const HERE_MS = 30_000;
const TYPES_MS = 7_000;

/** Who is still here: each says so every 20 seconds, and every 4 while typing. */
export function present({ members }: Presence, now: number): { id: string; typing: boolean }[] {
  return members
    .filter((one) => now - one.at < HERE_MS)
    .map(({ id, typing, at }) => ({ id, typing: typing && now - at < TYPES_MS }));
}
