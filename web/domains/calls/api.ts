import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, callFile } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';
import type { CallBack, CallItem, MyCall, PhoneLine, WrapUpCode, WrapUpInput } from './types.ts';

export const myCallsQuery = queryOptions({
  queryKey: ['calls', 'mine'],
  queryFn: async () => (await call<{ items: MyCall[] }>('GET', '/calls/at-my-line')).items,
});

export const callsQuery = (of: { customer?: string; request?: string }) =>
  infiniteQueryOptions({
    queryKey: ['calls', 'list', of],
    queryFn: ({ pageParam, signal }) =>
      call<Page<CallItem>>('GET', '/calls', { query: { ...of, limit: 10, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const callBacksQuery = queryOptions({
  queryKey: ['calls', 'backs'],
  queryFn: async () => (await call<Page<CallBack>>('GET', '/call-backs', { query: { limit: 50 } })).items,
});

export const linesQuery = queryOptions({
  queryKey: ['calls', 'lines'],
  queryFn: async () => (await call<{ items: PhoneLine[] }>('GET', '/phone-lines')).items,
  staleTime: 300_000,
});

export const codesQuery = queryOptions({
  queryKey: ['calls', 'codes'],
  queryFn: async () => (await call<{ items: WrapUpCode[] }>('GET', '/wrap-up-codes')).items,
  staleTime: 300_000,
});

export const wrapUp = (id: string, body: WrapUpInput) =>
  call<{ requestId: string | null }>('PUT', `/calls/${id}/wrap-up`, { body });
export const placeCall = (body: { number: string; customerId?: string; requestId?: string }) =>
  call<{ callId: string }>('POST', '/calls', { body });
export const logTalk = (
  body: WrapUpInput & {
    kind: CallItem['kind'];
    direction: CallItem['direction'];
    customerId: string;
    minutes: number;
  },
) => call<{ callId: string }>('POST', '/talks', { body });
export const settleCallBack = (id: string, state: 'reached' | 'given-up') =>
  call<void>('PUT', `/call-backs/${id}/settling`, { body: { state } });
export const keepLine = (memberId: string, line: { connectionId: string; extension: string } | null) =>
  call<void>('PUT', `/members/${memberId}/phone-line`, { body: { line } });
export const keepCodes = (codes: { key?: string; name: string }[]) =>
  call<void>('PUT', '/wrap-up-codes', { body: { codes } });

/** The sound of a call, fetched from the exchange; that it was listened to is kept. */
export const hearRecording = (id: string) => callFile(`/calls/${id}/recording-hearings`, {}, 'POST');
