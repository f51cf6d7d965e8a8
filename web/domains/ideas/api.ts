import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';
import type {
  Access,
  Alike,
  Board,
  IdeaInFull,
  IdeaItem,
  IdeaSettings,
  Show,
  Sort,
  ToldState,
  Words,
} from './types.ts';

export type Asked = { show: Show; sort: Sort; board?: Board | undefined };

export const ideasQuery = (asked: Asked) =>
  infiniteQueryOptions({
    queryKey: ['ideas', 'list', asked],
    queryFn: ({ pageParam, signal }) =>
      call<Page<IdeaItem>>('GET', '/ideas', { query: { ...asked, limit: 50, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** The ideas that a request is a proof of. */
export const ideasOfRequestQuery = (request: string) =>
  queryOptions({
    queryKey: ['ideas', 'of', request],
    queryFn: async () => (await call<Page<IdeaItem>>('GET', '/ideas', { query: { request } })).items,
  });

/** What waits for my answer, the soonest first. */
export const myIdeasQuery = queryOptions({
  queryKey: ['ideas', 'mine'],
  queryFn: async () =>
    (await call<Page<IdeaItem>>('GET', '/ideas', { query: { show: 'mine', sort: 'due', limit: 6 } })).items,
});

export const ideaQuery = (id: string) =>
  queryOptions({
    queryKey: ['ideas', 'one', id],
    queryFn: () => call<IdeaInFull>('GET', `/ideas/${id}`),
    // Who wanted it is told one after the other.
    refetchInterval: ({ state }) => (state.data && state.data.told.waiting > 0 ? 5000 : false),
  });

export const alikeQuery = (words: string, board: Board) =>
  queryOptions({
    queryKey: ['ideas', 'alike', board, words],
    queryFn: async ({ signal }) =>
      (await call<{ items: Alike[] }>('GET', '/ideas/alike', { query: { words, board }, signal })).items,
    enabled: words.length > 2,
    gcTime: 0,
  });

export const ideaSettingsQuery = queryOptions({
  queryKey: ['ideas', 'settings'],
  queryFn: () => call<IdeaSettings>('GET', '/idea-settings'),
});

export type NewIdea = {
  title: string;
  body: string;
  board: Board;
  brandId?: string | null;
  requestId?: string | null;
};
export const proposeIdea = (body: NewIdea) => call<{ ideaId: string }>('POST', '/ideas', { body });
export type Changes = Partial<{
  title: string;
  body: string;
  isHidden: boolean;
  ownerId: string;
  dueOn: string;
}>;
export const changeIdea = (id: string, body: Changes) => call<void>('PATCH', `/ideas/${id}`, { body });
export const voteForIdea = (id: string, isVote: boolean) =>
  call<void>('PUT', `/ideas/${id}/vote`, { body: { isVote } });
export const answerIdea = (id: string, state: ToldState, words: Words) =>
  call<void>('PUT', `/ideas/${id}/answer`, { body: { state, words } });
export const moveIdea = (id: string, state: 'new' | 'under-review') =>
  call<void>('PUT', `/ideas/${id}/state`, { body: { state } });
export const mergeIdea = (id: string, intoId: string) =>
  call<void>('PUT', `/ideas/${id}/duplicate-of`, { body: { intoId } });
export const unmergeIdea = (id: string) => call<void>('DELETE', `/ideas/${id}/duplicate-of`);
export const linkRequest = (id: string, requestId: string) =>
  call<void>('PUT', `/ideas/${id}/requests/${requestId}`);
export const unlinkRequest = (id: string, requestId: string) =>
  call<void>('DELETE', `/ideas/${id}/requests/${requestId}`);
export const changeIdeaSettings = (body: Partial<Omit<IdeaSettings, 'boards'>>) =>
  call<void>('PATCH', '/idea-settings', { body });
export const changeBoard = (brandId: string | null, access: Access) =>
  call<void>('PUT', '/idea-boards', { body: { brandId, access } });
