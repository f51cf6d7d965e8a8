import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';
import type {
  Baseline,
  Board,
  Choice,
  Conclusion,
  Goal,
  GoalChanges,
  GoalInFull,
  NewGoal,
  OfPerson,
  Opening,
} from './types.ts';

type List<T> = { items: T[] };

/** The goals that several people share, page by page: what runs, or what is over. */
export const sharedGoalsQuery = (ended: boolean) =>
  infiniteQueryOptions({
    queryKey: ['goals', 'shared', ended],
    queryFn: ({ pageParam, signal }) =>
      call<Page<Goal>>('GET', '/goals', {
        query: { shared: true, ended, limit: 30, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** My own goals: what runs, or what is over. */
export const ownGoalsQuery = (ended: boolean) =>
  queryOptions({
    queryKey: ['goals', 'own', ended],
    queryFn: async () =>
      (await call<Page<Goal>>('GET', '/goals', { query: { own: true, ended, limit: 200 } })).items,
  });

export const goalQuery = (id: string) =>
  queryOptions({ queryKey: ['goals', 'one', id], queryFn: () => call<GoalInFull>('GET', `/goals/${id}`) });

export const choicesQuery = queryOptions({
  queryKey: ['goals', 'measures'],
  queryFn: async () => (await call<List<Choice>>('GET', '/goal-measures')).items,
  staleTime: Number.POSITIVE_INFINITY,
});

export const boardQuery = (measure: string, by: Board['by']) =>
  queryOptions({
    queryKey: ['goals', 'board', measure, by],
    queryFn: () => call<Board>('GET', '/goal-board', { query: { measure, by } }),
    enabled: measure !== '',
  });

export const ofPersonQuery = (memberId: string) =>
  queryOptions({
    queryKey: ['goals', 'person', memberId],
    queryFn: () => call<OfPerson>('GET', `/goal-records/${memberId}`),
    retry: false,
  });

export const ownOpeningsQuery = queryOptions({
  queryKey: ['goals', 'openings'],
  queryFn: async () => (await call<List<Opening>>('GET', '/goal-openings')).items,
});

/** What a baseline is asked by: the goal without its target, its end and its people. */
type Aim = Omit<NewGoal, 'target' | 'endsOn' | 'ownerId' | 'why' | 'reviewsOn'>;

/** The time before a goal that is about to be written. */
export const baselineQuery = ({ measure, isBusiness, teamId, providerId, memberId, ...aim }: Aim) => {
  const { direction, period, startsOn } = aim;
  const body = { measure, isBusiness, teamId, providerId, memberId, direction, period, startsOn };
  return queryOptions({
    queryKey: ['goals', 'baseline', body],
    queryFn: () => call<Baseline>('POST', '/goal-baselines', { body }),
    enabled: measure !== '' && startsOn !== '',
    retry: false,
  });
};

export const writeGoal = (body: NewGoal) => call<{ goalId: string }>('POST', '/goals', { body });
export const changeGoal = (id: string, body: GoalChanges) => call<void>('PATCH', `/goals/${id}`, { body });
export const reviewGoal = (id: string, body: { words: string; conclusion: Conclusion }) =>
  call<void>('POST', `/goals/${id}/reviews`, { body });
export const openGoals = (memberId: string, reason: string) =>
  call<void>('POST', `/goal-records/${memberId}/openings`, { body: { reason } });
