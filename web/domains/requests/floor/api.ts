import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';
import type { LiveRule } from '../../../platform/live/Live.tsx';
import type { Floor, Handover, Looking, Policy } from './types.ts';

export const floorQuery = queryOptions({
  queryKey: ['floor'],
  queryFn: () => call<Floor>('GET', '/floor'),
});

/** What a member looks at; filled by the live line alone. */
export const lookingQuery = (memberId: string) =>
  queryOptions({
    queryKey: ['looking', memberId],
    queryFn: (): Looking | null => null,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const policiesQuery = queryOptions({
  queryKey: ['assignment'],
  queryFn: async () => (await call<Page<Policy>>('GET', '/assignment-policies')).items,
});

export const handoverQuery = (absenceId: string) =>
  queryOptions({
    queryKey: ['handover', absenceId],
    queryFn: () => call<Handover>('GET', `/absences/${absenceId}/handover`),
  });

export const keepPolicy = ({ teamId, isOn, modes, capacity, whenAway }: Policy) =>
  call<void>('PUT', teamId ? `/teams/${teamId}/assignment-policy` : '/assignment-policy', {
    body: { isOn, modes, capacity, whenAway },
  });

/** The best request that waits, for me or, from who leads, for somebody else. */
export const takeNext = (memberId?: string) =>
  call<{ requestId: string; number: number }>('POST', '/next-request', {
    body: memberId ? { memberId } : {},
  });

export const assignTo = (requestId: string, assigneeId: string | null) =>
  call<void>('PUT', `/requests/${requestId}/assignee`, { body: { assigneeId } });

export const keepLine = (id: string) => call<void>('PUT', `/handover-items/${id}/keeping`);
export const letLineGo = (id: string) => call<void>('DELETE', `/handover-items/${id}/keeping`);

/** A word to a colleague: a note on what they have before them, which names them. */
export const sendNote = (requestId: string, memberId: string, body: string) =>
  call<void>('POST', `/requests/${requestId}/messages`, {
    body: { kind: 'note', body, mentions: [memberId] },
  });

/** The floor grows stale with work and people; what somebody looks at passes by and is kept here alone. */
export const floorLive: LiveRule = {
  stale: ({ name }) => {
    if (name.startsWith('assignment-policy.')) return [['assignment']];
    if (name.startsWith('handover.')) return [['handover']];
    if (name.startsWith('request.')) return [['floor'], ['handover']];
    return /^(absence|member|team)\./.test(name) ? [['floor']] : [];
  },
  write: ({ name, payload }, client) => {
    const { requestId, memberId, typing, seconds } = payload;
    if (name !== 'presence' || typeof requestId !== 'string' || typeof memberId !== 'string') return;
    const at = Date.now();
    const since = at - (typeof seconds === 'number' ? seconds * 1000 : 0);
    const heard: Looking = { requestId, typing: typing === true, at, since };
    client.setQueryData(lookingQuery(memberId).queryKey, heard);
  },
};
