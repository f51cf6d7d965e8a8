import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';
import type { Calendar, CalendarInput } from './types.ts';

export const calendarsQuery = queryOptions({
  queryKey: ['calendars'],
  queryFn: async () => (await call<Page<Calendar>>('GET', '/calendars')).items,
});

export const addCalendar = (input: CalendarInput) =>
  call<{ id: string }>('POST', '/calendars', { body: input });

export const changeCalendar = (id: string, change: Partial<CalendarInput> & { removed?: boolean }) =>
  call<void>('PATCH', `/calendars/${id}`, { body: change });
