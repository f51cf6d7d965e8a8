import { queryOptions } from '@tanstack/react-query';
import type { Relation } from '../../../../server/domains/requests/queries/list-related.ts';
import { call } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';
import type { RequestItem, Status } from '../types.ts';

export interface Related {
  relation: Relation;
  linkId: string | null;
  mergeId: string | null;
  request: { id: string; number: number; subject: string; status: Status; customerId: string };
}

export const relatedQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['requests', 'related', requestId],
    queryFn: async () => (await call<Page<Related>>('GET', `/requests/${requestId}/related`)).items,
  });

export type LinkWay = 'parent' | 'child' | 'duplicate' | 'related';

export const takeIn = (id: string, from: string, withPeople: boolean) =>
  call<{ mergeId: string; request: RequestItem }>('POST', `/requests/${id}/merges`, {
    body: { from, withPeople },
  });
export const part = (id: string, mergeId: string) =>
  call<RequestItem>('DELETE', `/requests/${id}/merges/${mergeId}`);
export const split = (
  id: string,
  messageIds: string[],
  more: { subject?: string; customerId?: string } = {},
) => call<RequestItem>('POST', `/requests/${id}/splits`, { body: { messageIds, ...more } });
export const link = (id: string, other: string, kind: LinkWay) =>
  call<{ linkId: string }>('POST', `/requests/${id}/links`, { body: { other, kind } });
export const unlink = (id: string, linkId: string) => call<void>('DELETE', `/requests/${id}/links/${linkId}`);
