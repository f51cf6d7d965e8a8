import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../platform/client/call.ts';

/** A chat that waits for my answer. */
export interface Offer {
  id: string;
  requestId: string;
  number: number;
  subject: string;
  preview: string;
  offeredAt: string;
  expiresAt: string;
  /** Who gave it on, and what they wrote for whoever takes it. */
  transfer: { from: string; note: string } | null;
}

/** Who writes by a widget, as far as is known. */
export interface ChatVisitor {
  name: string | null;
  email: string | null;
  isSigned: boolean;
  isEmailVerified: boolean;
  isOnline: boolean;
  page: { url: string; title: string } | null;
  attributes: Record<string, string>;
}

export const offersQuery = queryOptions({
  queryKey: ['chat-offers'],
  queryFn: async () => (await call<{ items: Offer[] }>('GET', '/chat-offers')).items,
});

export const answerOffer = (offerId: string, accepts: boolean) =>
  call<{ number: number | null }>('POST', '/chat-offers/answers', { body: { offerId, accepts } });

/** Gives a chat on with a note: a member is asked first, else whoever is free. */
export const transferChat = (
  requestId: string,
  given: { memberId: string | null; teamId: string | null; note: string },
) => call<void>('POST', `/requests/${requestId}/transfers`, { body: given });

export const visitorQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['chat-visitor', requestId],
    queryFn: async () =>
      (await call<{ visitor: ChatVisitor | null }>('GET', `/requests/${requestId}/visitor`)).visitor,
  });

/** What was heard of a visitor last; filled by the live line alone. */
export interface Heard {
  typing: boolean;
  at: number;
}
export const heardQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['chat-visitor-heard', requestId],
    queryFn: (): Heard => ({ typing: false, at: 0 }),
    staleTime: Number.POSITIVE_INFINITY,
  });
