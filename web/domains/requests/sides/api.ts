import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';
import type { LiveRule } from '../../../platform/live/Live.tsx';

export const parties = ['courier', 'supplier', 'partner', 'other'] as const;
export type Party = (typeof parties)[number] | 'team';

/** A conversation beside that with the customer. */
export interface Side {
  id: string;
  kind: 'mail' | 'team';
  party: Party;
  subject: string;
  language: string | null;
  people: { id: string; name: string }[];
  isWaiting: boolean;
  isClosed: boolean;
  unread: boolean;
  lastMessageAt: string;
}

export interface NewSide {
  kind: Side['kind'];
  party?: Party;
  to: { address: string }[];
  subject: string;
  body: string;
}

export const sidesQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['sides', requestId],
    queryFn: async () => (await call<Page<Side>>('GET', `/requests/${requestId}/side-conversations`)).items,
  });

export const startSide = (requestId: string, input: NewSide) =>
  call<{ id: string }>('POST', `/requests/${requestId}/side-conversations`, {
    body: input,
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  });

export const readSide = (id: string) => call<void>('POST', `/side-conversations/${id}/read`, { body: {} });
export const closeSide = (id: string) =>
  call<void>('POST', `/side-conversations/${id}/closure`, { body: {} });
export const openSide = (id: string) => call<void>('DELETE', `/side-conversations/${id}/closure`);

/** What is said beside a request grows stale with each message and each deed on it. */
export const sidesLive: LiveRule = {
  stale: ({ name }) => (/^(message|side-conversation)\./.test(name) ? [['sides']] : []),
};
