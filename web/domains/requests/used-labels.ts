import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Page } from '../../platform/client/page.ts';
import type { RequestItem } from './types.ts';

/** The labels on requests that were seen lately, most used first. */
export function usedLabels(client: QueryClient): string[] {
  const uses = new Map<string, number>();
  const seen = client.getQueriesData<InfiniteData<Page<RequestItem>>>({ queryKey: ['requests', 'list'] });
  for (const [, data] of seen) {
    for (const item of data?.pages.flatMap((page) => page.items) ?? []) {
      for (const label of item.labels) uses.set(label, (uses.get(label) ?? 0) + 1);
    }
  }
  return [...uses].sort((a, b) => b[1] - a[1]).map(([label]) => label);
}
