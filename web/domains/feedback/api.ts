import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';
import type {
  Answer,
  CommentGroups,
  FeedbackSettings,
  FollowUp,
  FollowUpEffect,
  Recovery,
  RecoveryEffect,
  Results,
  SentimentFigures,
  Split,
  Survey,
  SurveyKind,
} from './types.ts';

const later = <T>(page: Page<T>) => page.nextCursor ?? undefined;
const first = undefined as string | undefined;

export const surveysQuery = queryOptions({
  queryKey: ['feedback', 'surveys'],
  queryFn: async () => (await call<{ items: Survey[] }>('GET', '/surveys')).items,
});

export interface Period {
  from: string;
  to: string;
}

export const resultsQuery = (surveyId: string, period: Period, by: Split) =>
  queryOptions({
    queryKey: ['feedback', 'results', surveyId, period, by],
    queryFn: ({ signal }) =>
      call<Results>('GET', `/surveys/${surveyId}/results`, { query: { ...period, by }, signal }),
  });

export const answersQuery = (surveyId: string, period: Period) =>
  infiniteQueryOptions({
    queryKey: ['feedback', 'answers', surveyId, period],
    queryFn: ({ pageParam, signal }) =>
      call<Page<Answer>>('GET', `/surveys/${surveyId}/answers`, {
        query: { ...period, withWords: '1', limit: 20, cursor: pageParam },
        signal,
      }),
    initialPageParam: first,
    getNextPageParam: later,
  });

export const commentGroupsQuery = (surveyId: string, period: Period) =>
  queryOptions({
    queryKey: ['feedback', 'alike', surveyId, period],
    queryFn: ({ signal }) =>
      call<CommentGroups>('GET', `/surveys/${surveyId}/comment-groups`, { query: { ...period }, signal }),
  });

export const sentimentQuery = queryOptions({
  queryKey: ['feedback', 'sentiment'],
  queryFn: () => call<SentimentFigures>('GET', '/feedback-sentiment'),
});

export const ownFeedbackQuery = infiniteQueryOptions({
  queryKey: ['feedback', 'own'],
  queryFn: ({ pageParam, signal }) =>
    call<Page<Answer>>('GET', '/my-feedback', { query: { limit: 20, cursor: pageParam }, signal }),
  initialPageParam: first,
  getNextPageParam: later,
});

export const feedbackOfQuery = (request: string) =>
  queryOptions({
    queryKey: ['feedback', 'of', request],
    queryFn: async () => (await call<{ items: Answer[] }>('GET', `/requests/${request}/feedback`)).items,
  });

export const recoveriesQuery = (state: Recovery['state'], owner: 'me' | undefined) =>
  infiniteQueryOptions({
    queryKey: ['feedback', 'recoveries', state, owner ?? ''],
    queryFn: ({ pageParam, signal }) =>
      call<Page<Recovery>>('GET', '/recoveries', {
        query: { state, owner, limit: 50, cursor: pageParam },
        signal,
      }),
    initialPageParam: first,
    getNextPageParam: later,
  });

export const effectQuery = queryOptions({
  queryKey: ['feedback', 'effect'],
  queryFn: () => call<RecoveryEffect>('GET', '/recovery-effect'),
});

export const followUpsQuery = (only: 'problems' | undefined) =>
  infiniteQueryOptions({
    queryKey: ['feedback', 'follow-ups', only ?? ''],
    queryFn: ({ pageParam, signal }) =>
      call<Page<FollowUp>>('GET', '/order-follow-ups', {
        query: { only, limit: 30, cursor: pageParam },
        signal,
      }),
    initialPageParam: first,
    getNextPageParam: later,
  });

export const nextOrdersQuery = (days: number) =>
  queryOptions({
    queryKey: ['feedback', 'next-orders', days],
    queryFn: () => call<FollowUpEffect>('GET', '/order-follow-up-effect', { query: { days } }),
  });

export const settingsQuery = queryOptions({
  queryKey: ['feedback', 'settings'],
  queryFn: () => call<FeedbackSettings>('GET', '/feedback-settings'),
});

export const createSurvey = (body: { name: string; kind: SurveyKind }) =>
  call<{ id: string }>('POST', '/surveys', { body });
type Changes = Omit<Survey, 'id' | 'kind' | 'version' | 'archivedAt'>;
/** What may be changed of a survey, and nothing that stands beside it: the door takes no more. */
export const changesOf = (survey: Survey): Changes => ({
  ...{ name: survey.name, questions: survey.questions, isActive: survey.isActive },
  ...{ delayMinutes: survey.delayMinutes, quietDays: survey.quietDays, expiresDays: survey.expiresDays },
  ...{ share: survey.share, channels: survey.channels, teamIds: survey.teamIds, brandIds: survey.brandIds },
  whileOpen: survey.whileOpen,
});
export const changeSurvey = (id: string, body: Partial<Changes>) =>
  call<{ version: number }>('PATCH', `/surveys/${id}`, { body });
export const archiveSurvey = (id: string, isArchived: boolean) =>
  call<void>('PUT', `/surveys/${id}/archiving`, { body: { isArchived } });
export const settleRecovery = (id: string, body: { state: 'reached' | 'given-up'; note: string }) =>
  call<void>('PUT', `/recoveries/${id}/settling`, { body });
export const assignRecovery = (id: string, ownerId: string | null) =>
  call<void>('PUT', `/recoveries/${id}/owner`, { body: { ownerId } });
export const judgeRecovery = (id: string, outcome: 'stayed' | 'lost') =>
  call<void>('PUT', `/recoveries/${id}/outcome`, { body: { outcome } });
export const keepSettings = (body: FeedbackSettings) => call<void>('PUT', '/feedback-settings', { body });
