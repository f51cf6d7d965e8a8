import { queryOptions } from '@tanstack/react-query';
import { call } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';
import type { LiveRule } from '../../platform/live/Live.tsx';
import type { Choices, ChoicesPatch, Notification } from './types.ts';

export const notificationsQuery = queryOptions({
  queryKey: ['notifications'],
  queryFn: async () => (await call<Page<Notification>>('GET', '/notifications')).items,
});

export const choicesQuery = queryOptions({
  queryKey: ['notification-choices'],
  queryFn: () => call<Choices>('GET', '/notification-choices'),
});

export const choose = (patch: ChoicesPatch) =>
  call<Choices>('PATCH', '/notification-choices', { body: patch });

export const markAllRead = () => call<void>('POST', '/notifications/read', { body: {} });

export const notificationsLive: LiveRule = {
  stale: ({ name }) =>
    /^(notification\.|request\.assigned|message\.)/.test(name) ? [['notifications']] : [],
};
