import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, callFile } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';

export interface AuditItem {
  id: string;
  at: string;
  name: string;
  actor: { type: 'member' | 'token' | 'customer' | 'automation' | 'system'; id: string | null };
  subject: { type: string; id: string };
  payload: Record<string, unknown>;
}

/** Somebody or something that the trail names by its id. */
export interface Named {
  id: string;
  name: string;
}

/** What is asked of the trail; days in the reader's own time. */
export interface AuditFilter {
  about?: string | undefined;
  actor?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

export interface Verification {
  whole: boolean;
  sealed: number;
  broken: { number: number } | null;
}

/** As the server reads it: a day begins at its midnight here, and the last one is meant whole. */
export function questionOf({ from, to, ...rest }: AuditFilter) {
  const after = (days: number, day: string) => {
    const date = new Date(`${day}T00:00`);
    date.setDate(date.getDate() + days);
    return date.toISOString();
  };
  return { ...rest, from: from ? after(0, from) : undefined, to: to ? after(1, to) : undefined };
}

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) =>
      call<Page<AuditItem>>('GET', '/audit', { query: { ...questionOf(filter), cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const verificationQuery = queryOptions({
  queryKey: ['audit-verification'],
  queryFn: () => call<Verification>('GET', '/audit/verification'),
  staleTime: 60_000,
});

export const exportAudit = (filter: AuditFilter) => callFile('/audit/export', questionOf(filter));
