import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';
import type { LiveRule } from '../../../platform/live/Live.tsx';
import type { Absence, AbsenceInput, ProfileInput, Staff, Status } from './types.ts';

export const staffQuery = queryOptions({
  queryKey: ['staff'],
  queryFn: async () => (await call<Page<Staff>>('GET', '/staff')).items,
});

/** Absences to come, lasting or just over; of everybody, or those that concern one member. */
export const absencesQuery = (member?: string) =>
  queryOptions({
    queryKey: ['absences', member ?? 'all'],
    queryFn: async () => (await call<Page<Absence>>('GET', '/absences', { query: { member } })).items,
  });

export const setMyStatus = (status: Status) => call<void>('PUT', '/me/status', { body: { status } });
export const setStatusOf = (id: string, status: Status) =>
  call<void>('PUT', `/members/${id}/status`, { body: { status } });
export const saySeen = () => call<void>('POST', '/me/presence');
export const keepProfile = (id: string, profile: ProfileInput) =>
  call<void>('PATCH', `/members/${id}/profile`, { body: profile });

export const planAbsence = (input: AbsenceInput) =>
  call<{ id: string }>('POST', '/absences', { body: input });
export const endAbsence = (id: string) => call<void>('DELETE', `/absences/${id}`);

/** Who is here, and who is away, grow stale with every word about it. */
export const staffLive: LiveRule = {
  stale: ({ name }) =>
    name.startsWith('absence.')
      ? [['absences'], ['staff'], ['handover']]
      : /^member\.(status|profile)-changed$/.test(name)
        ? [['staff']]
        : [],
};
