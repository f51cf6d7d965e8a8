import { queryOptions } from '@tanstack/react-query';
import type { FollowUpAct, HeldReason } from '../../../../server/domains/requests/later/rules.ts';
import { call } from '../../../platform/client/call.ts';

export interface FollowUp {
  id: string;
  act: FollowUpAct;
  body: string | null;
  dueAt: string;
}

export interface FollowUpPlan {
  at: string;
  act: FollowUpAct;
  body?: string | null;
}

export interface ScheduledReply {
  id: string;
  body: string;
  fileIds: string[];
  cc: { address: string; name: string }[];
  sendAt: string;
  zone: string;
  state: 'waiting' | 'held';
  heldReason: HeldReason | null;
  followUp: FollowUpPlan | null;
  writer: { id: string; name: string };
  version: number;
}

export interface NewScheduled {
  body: string;
  fileIds: string[];
  cc: { address: string; name?: string }[];
  sendAt: string;
  zone: string;
  followUp?: FollowUpPlan | null;
}

/** What is still to come on a request. */
export const laterQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['requests', 'later', requestId],
    queryFn: () =>
      call<{ replies: ScheduledReply[]; followUp: FollowUp | null }>('GET', `/requests/${requestId}/later`),
  });

export const scheduleReply = (requestId: string, reply: NewScheduled) =>
  call<{ id: string }>('POST', `/requests/${requestId}/scheduled-replies`, {
    body: reply,
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  });
export const changeScheduled = (
  id: string,
  change: { sendAt?: string; zone?: string; body?: string; version?: number },
) => call<void>('PATCH', `/scheduled-replies/${id}`, { body: change });
export const cancelScheduled = (id: string) =>
  call<{ body: string; fileIds: string[] }>('DELETE', `/scheduled-replies/${id}`);
export const sendNow = (id: string) =>
  call<{ messageId: string | null }>('POST', `/scheduled-replies/${id}/sending`, { body: {} });
export const setFollowUp = (requestId: string, plan: FollowUpPlan) =>
  call<FollowUp>('PUT', `/requests/${requestId}/follow-up`, { body: plan });
export const cancelFollowUp = (requestId: string) => call<void>('DELETE', `/requests/${requestId}/follow-up`);

/** Where the reader's clock stands. */
export const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
