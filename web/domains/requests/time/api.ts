import { queryOptions } from '@tanstack/react-query';
import type { Labels } from '../../../../server/domains/requests/fields/rules/values.ts';
import type { TotalsBy } from '../../../../server/domains/requests/time/rules.ts';
import { call } from '../../../platform/client/call.ts';

export interface TimeEntry {
  id: string;
  member: { id: string; name: string };
  source: 'timer' | 'hand';
  activity: string | null;
  seconds: number;
  note: string;
  startedAt: string;
}

export interface TimeSettings {
  timerRuns: boolean;
  activities: { key: string; labels: Labels; archived: boolean }[];
}

export interface TimeTotal {
  id: string | null;
  name: string;
  seconds: number;
  entries: number;
}

export const timeQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['requests', 'time', requestId],
    queryFn: () => call<{ totalSeconds: number; items: TimeEntry[] }>('GET', `/requests/${requestId}/time`),
  });

export const timeSettingsQuery = queryOptions({
  queryKey: ['time-settings'],
  queryFn: () => call<TimeSettings>('GET', '/time-settings'),
  staleTime: 5 * 60_000,
});

export const timeTotalsQuery = (asked: { by: TotalsBy; from?: string; to?: string }) =>
  queryOptions({
    queryKey: ['time-totals', asked],
    queryFn: async () => (await call<{ items: TimeTotal[] }>('GET', '/time-totals', { query: asked })).items,
  });

export interface NewTime {
  seconds: number;
  activity?: string | null;
  note?: string;
  source?: 'timer' | 'hand';
}

export const addTime = (requestId: string, entry: NewTime, keepalive = false) =>
  call<{ id: string }>('POST', `/requests/${requestId}/time`, { body: entry, keepalive });
export const removeTime = (id: string) => call<void>('DELETE', `/time-entries/${id}`);
export const setTimer = (timerRuns: boolean) =>
  call<void>('PATCH', '/time-settings', { body: { timerRuns } });
export const addActivity = (input: { key: string; labels: Labels }) =>
  call<{ key: string }>('POST', '/time-activities', { body: input });
export const changeActivity = (key: string, change: { labels?: Labels; archived?: boolean }) =>
  call<void>('PATCH', `/time-activities/${key}`, { body: change });
