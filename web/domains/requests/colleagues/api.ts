import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';
import type { RequestItem, Status } from '../types.ts';

/** What another team was asked for a request. */
export interface Inner {
  id: string;
  number: number;
  /** Null where the reader may not look into it. */
  subject: string | null;
  status: Status;
  team: { id: string; name: string } | null;
  askedBy: { id: string; name: string } | null;
  askedAt: string;
  /** Since when an answer is owed; null when none is. */
  waitsSince: string | null;
}

export interface Follower {
  id: string;
  name: string;
  followedAt: string;
}

/** These stand below `requests`, so that they grow stale with every event of a request. */
const listQuery = <T>(requestId: string, noun: string) =>
  queryOptions({
    queryKey: ['requests', noun, requestId],
    queryFn: async () => (await call<Page<T>>('GET', `/requests/${requestId}/${noun}`)).items,
  });

export const innerQuery = (requestId: string) => listQuery<Inner>(requestId, 'inner-requests');
export const followersQuery = (requestId: string) => listQuery<Follower>(requestId, 'followers');

export const askInside = (id: string, body: { teamId: string; subject?: string; body: string }) =>
  call<RequestItem>('POST', `/requests/${id}/inner-requests`, { body });
export const askAgain = (id: string, innerId: string, body: string) =>
  call<{ messageId: string }>('POST', `/requests/${id}/inner-requests/${innerId}/messages`, {
    body: { body },
  });
export const solveChildren = (id: string) =>
  call<{ solvedIds: string[] }>('POST', `/requests/${id}/children/solution`);
export const followMyself = (id: string) => call<unknown>('PUT', `/requests/${id}/following`);
export const unfollowMyself = (id: string) => call<unknown>('DELETE', `/requests/${id}/following`);
export const follow = (id: string, memberId: string) =>
  call<unknown>('PUT', `/requests/${id}/followers/${memberId}`);
export const unfollow = (id: string, memberId: string) =>
  call<unknown>('DELETE', `/requests/${id}/followers/${memberId}`);
