import { queryOptions } from '@tanstack/react-query';
import { call, callFile } from '../../../platform/client/call.ts';
import type { Schedule, ScheduleWithDeliveries, Subject, Wanted } from './types.ts';

export const schedulesQuery = queryOptions({
  queryKey: ['report', 'schedules'],
  queryFn: async () => (await call<{ items: Schedule[] }>('GET', '/reports/schedules')).items,
});

export const scheduleQuery = (id: string) =>
  queryOptions({
    queryKey: ['report', 'schedules', id],
    queryFn: () => call<ScheduleWithDeliveries>('GET', `/reports/schedules/${id}`),
  });

export const makeSchedule = (subject: Subject, wanted: Wanted) =>
  call<{ id: string }>('POST', '/reports/schedules', { body: { subject, ...wanted } });
export const changeSchedule = (id: string, changes: Partial<Wanted> & { paused?: boolean }) =>
  call<void>('PATCH', `/reports/schedules/${id}`, { body: changes });
export const removeSchedule = (id: string) => call<void>('DELETE', `/reports/schedules/${id}`);
export const sendNow = (id: string) => call<{ id: string }>('POST', `/reports/schedules/${id}/deliveries`);
export const stopMine = (id: string) => call<void>('DELETE', `/reports/schedules/${id}/receiving`);

/** Something kept as a paper or a workbook, with its pictures. */
export const subjectFile = ({ kind, id }: Subject, format: 'pdf' | 'xlsx') =>
  callFile(`/${kind === 'report' ? 'reports' : 'dashboards'}/${id}/file`, { format });
