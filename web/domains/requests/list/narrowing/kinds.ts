import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../../platform/client/call.ts';
import type { Page } from '../../../../platform/client/page.ts';

type Named = { id: string; name: string | null; words: string[] };

/** The groups of alike requests that grow most, by name or by their own words, for choosing among them. */
export const groupNamesQuery = queryOptions({
  queryKey: ['groups', 'names'],
  queryFn: async ({ signal }) => {
    const page = await call<Page<Named>>('GET', '/groups', { query: { limit: 100 }, signal });
    return page.items.map(({ id, name, words }) => ({ id, label: name ?? words.join(' · ') }));
  },
});

/** The problems that stand, for choosing among them. */
export const problemNamesQuery = queryOptions({
  queryKey: ['problems', 'names'],
  queryFn: async ({ signal }) => {
    const query = { show: 'standing', limit: 100 };
    const page = await call<Page<{ id: string; title: string }>>('GET', '/problems', { query, signal });
    return page.items.map(({ id, title }) => ({ id, label: title }));
  },
});
