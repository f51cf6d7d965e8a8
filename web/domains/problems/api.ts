import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';
import type { Burst, Group, Member, Standing, ToWrite } from './types.ts';

export const groupsQuery = infiniteQueryOptions({
  queryKey: ['groups', 'list'],
  queryFn: ({ pageParam, signal }) =>
    call<Page<Group>>('GET', '/groups', { query: { limit: 50, cursor: pageParam }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

export const groupQuery = (id: string) =>
  queryOptions({ queryKey: ['groups', 'one', id], queryFn: () => call<Group>('GET', `/groups/${id}`) });

export const membersQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['groups', 'members', id],
    queryFn: ({ pageParam, signal }) =>
      call<Page<Member>>('GET', `/groups/${id}/requests`, {
        query: { limit: 50, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const standingQuery = queryOptions({
  queryKey: ['groups', 'standing'],
  queryFn: () => call<Standing>('GET', '/grouping'),
});

export const burstsQuery = queryOptions({
  queryKey: ['groups', 'bursts'],
  queryFn: async () => (await call<{ items: Burst[] }>('GET', '/grouping/bursts')).items,
});

export const toWriteQuery = queryOptions({
  queryKey: ['groups', 'to-write'],
  queryFn: async () => (await call<{ items: ToWrite[] }>('GET', '/articles-to-write')).items,
});
/** A draft out of what was answered; `sources` says from how many requests its sentences come. */
export const draftArticle = (groupId: string) =>
  call<{ articleId: string; sources: number }>('POST', `/groups/${groupId}/article-drafts`, { body: {} });

export const renameGroup = (id: string, name: string | null) =>
  call<void>('PATCH', `/groups/${id}`, { body: { name } });
export const pinGroup = (id: string) => call<void>('PUT', `/groups/${id}/pin`);
export const unpinGroup = (id: string) => call<void>('DELETE', `/groups/${id}/pin`);
export const mergeGroups = (id: string, fromId: string) =>
  call<{ actId: string }>('POST', `/groups/${id}/merges`, { body: { fromId } });
export const splitGroup = (id: string, body: { requestIds: string[]; alike: boolean; name: string | null }) =>
  call<{ groupId: string; actId: string }>('POST', `/groups/${id}/splits`, { body });
export const undoAct = (id: string) => call<void>('DELETE', `/group-acts/${id}`);
