import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';
import type {
  Affected,
  Alarm,
  Neglected,
  ProblemInFull,
  ProblemItem,
  ProblemOfRequest,
  ProblemSettings,
  State,
  Telling,
  TellingDone,
  TellingPreview,
  Timeline,
} from './types.ts';

export type Show = 'standing' | 'mended' | 'all';

export const problemsQuery = (show: Show) =>
  infiniteQueryOptions({
    queryKey: ['problems', 'list', show],
    queryFn: ({ pageParam, signal }) =>
      call<Page<ProblemItem>>('GET', '/problems', { query: { show, limit: 50, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const problemQuery = (id: string) =>
  queryOptions({
    queryKey: ['problems', 'one', id],
    queryFn: () => call<ProblemInFull>('GET', `/problems/${id}`),
  });

export const affectedQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['problems', 'affected', id],
    queryFn: ({ pageParam, signal }) =>
      call<Page<Affected>>('GET', `/problems/${id}/requests`, {
        query: { limit: 50, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const tellingsQuery = (id: string) =>
  queryOptions({
    queryKey: ['problems', 'tellings', id],
    queryFn: async () => (await call<{ items: TellingDone[] }>('GET', `/problems/${id}/tellings`)).items,
    // Answers leave one after the other; who waits sees them go.
    refetchInterval: ({ state }) => (state.data?.some((one) => one.pending > 0) ? 2_000 : false),
  });

export const neglectedQuery = queryOptions({
  queryKey: ['problems', 'neglected'],
  queryFn: () => call<Neglected>('GET', '/problems/neglected'),
});

export const problemsOfRequestQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['problems', 'of', requestId],
    queryFn: async () =>
      (await call<{ items: ProblemOfRequest[] }>('GET', `/requests/${requestId}/problems`)).items,
  });

export const problemSettingsQuery = queryOptions({
  queryKey: ['problems', 'settings'],
  queryFn: () => call<ProblemSettings>('GET', '/problem-settings'),
});

export const timelineQuery = (groupId: string) =>
  queryOptions({
    queryKey: ['groups', 'timeline', groupId],
    queryFn: () => call<Timeline>('GET', `/groups/${groupId}/timeline`),
  });

export const alarmsQuery = (groupId: string) =>
  queryOptions({
    queryKey: ['groups', 'alarms', groupId],
    queryFn: async () => (await call<{ items: Alarm[] }>('GET', `/groups/${groupId}/alarms`)).items,
  });

export const previewQuery = (id: string, telling: Telling) =>
  queryOptions({
    queryKey: ['problems', 'preview', id, telling],
    queryFn: () => call<TellingPreview>('POST', `/problems/${id}/tellings/preview`, { body: telling }),
    gcTime: 0,
  });

export type NewProblem = {
  title: string;
  symptom: string;
  ownerId: string | null;
  dueOn: string | null;
  groupId: string | null;
};
export const openProblem = (body: NewProblem) => call<{ problemId: string }>('POST', '/problems', { body });
export type Written = Partial<
  Pick<
    ProblemInFull,
    'title' | 'symptom' | 'causes' | 'workaround' | 'fix' | 'dueOn' | 'refundMinor' | 'lostCustomers'
  > & { ownerId: string | null }
>;
export const changeProblem = (id: string, body: Written) => call<void>('PATCH', `/problems/${id}`, { body });
export const moveProblem = (id: string, state: State) =>
  call<void>('PUT', `/problems/${id}/state`, { body: { state } });
export const unlinkGroup = (id: string, groupId: string) =>
  call<void>('DELETE', `/problems/${id}/groups/${groupId}`);
export const linkGroup = (id: string, groupId: string) =>
  call<void>('PUT', `/problems/${id}/groups/${groupId}`);
export const decideRequest = (id: string, requestId: string, isAffected: boolean) =>
  call<void>(isAffected ? 'PUT' : 'DELETE', `/problems/${id}/requests/${requestId}`);
export const tellAffected = (id: string, body: Telling) =>
  call<{ tellingId: string; customers: number }>('POST', `/problems/${id}/tellings`, { body });
export const takeBackTelling = (id: string) => call<void>('DELETE', `/problem-tellings/${id}`);
export const changeSettings = (body: Partial<ProblemSettings>) =>
  call<ProblemSettings>('PATCH', '/problem-settings', { body });
